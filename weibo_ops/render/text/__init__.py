"""How each view looks on a terminal. Lines are made of pieces, a text with a style, and fit the width by themselves."""
