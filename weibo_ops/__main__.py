"""``python -m weibo_ops``."""

from weibo_ops.cli.main import main

if __name__ == "__main__":
    main()
