"""WO2: can this go out as it is written?"""
