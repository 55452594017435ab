"""WO8: does the campaign keep what it promises?"""
