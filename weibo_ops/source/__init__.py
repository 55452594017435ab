"""YAML text, and where everything in it stands: this layer has never heard of Weibo."""
