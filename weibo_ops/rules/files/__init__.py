"""WO0: is this text a calendar at all?"""
