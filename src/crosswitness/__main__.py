"""``python -m crosswitness`` is the command ``crosswitness``."""

from crosswitness.cli.main import main

if __name__ == "__main__":
    main()
