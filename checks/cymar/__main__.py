"""`python -m cymar`: the command line."""

from cymar.cli import main

if __name__ == "__main__":
    main()
