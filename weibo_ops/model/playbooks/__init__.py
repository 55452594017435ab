"""The standing nouns: how. One file a noun, named as its section; being here ties the section to playbooks/."""
