"""`python -m cymar`: the command line."""

from cymar.cli import main

main()
