"""WO1: does every name lead somewhere?"""
