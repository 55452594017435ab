"""WO5: what departments and partners owe the desk, and is it written so that one can hold them to it?"""
