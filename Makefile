# Everything here does its own set-up. Say PYTHON=python3.12 to choose another Python.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve test lint spell messages clean

help:
	@echo "make site   build this project's own site into site/, and check it"
	@echo "make serve  show the site while you write, at http://127.0.0.1:8000/"
	@echo "make test   lint, check types, spell and run every test"
	@echo "make spell  check the spelling of the pages, the glossary and the messages"
	@echo "make clean  remove what the others make"

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed: make PYTHON=python3.12 site"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python cannot make a virtual environment. On Debian: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[mkdocs,dev]"
	@touch $@

site: $(READY)
	$(BIN)/mkdocs build --strict
	$(BIN)/cymar check --fail-on suggestion

serve: $(READY)
	$(BIN)/mkdocs serve

test: $(READY) lint spell
	@sh tests/support/browser.sh $(BIN)/python
	$(BIN)/pytest --numprocesses auto --dist loadfile

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

spell: $(READY)
	@sh tests/spelling/aspell.sh
	$(BIN)/python tests/spelling/spell.py

messages: $(READY)
	$(BIN)/pybabel compile --domain messages --directory checks/cymar/cli/locale

clean:
	rm -rf $(VENV) site dist .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
