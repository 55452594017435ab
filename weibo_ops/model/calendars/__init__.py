"""The dated nouns: when. One file a noun, named as its section; being here ties the section to calendars/."""
