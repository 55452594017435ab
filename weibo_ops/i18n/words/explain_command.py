"""What ``explain`` says of itself."""

WORDS = {
    "help": ("讲一条规则：为什么有它，错的和对的各什么样", "Say why a rule exists, with a bad and a good example"),
    "help-rule": ("规则的代号或名字，如 WO043、duplicate-key", "A rule's code or name, like WO043 or duplicate-key"),
    "help-all": ("列出全部规则", "List all rules"),
}
