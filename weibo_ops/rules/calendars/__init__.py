"""WO3: does the week hold together?"""
