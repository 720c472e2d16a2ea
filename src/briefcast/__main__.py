"""``python -m briefcast``."""

from briefcast.cli import main

if __name__ == "__main__":
    main()
