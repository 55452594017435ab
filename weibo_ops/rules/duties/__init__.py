"""WO4: are the nine duties held, and is somebody there?"""
