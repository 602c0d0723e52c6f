# Everything here does its own set-up. Say PYTHON=python3.12 to choose another Python, and
# ARGS="-k number" to hand something on to pytest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

export NO_MKDOCS_2_WARNING := 1

# The pipelines say LOCKED=1: they install what requirements.lock names, each held to its hash.
QUIETLY := --quiet --disable-pip-version-check

# Each file of tests in one process, in the order and of the number that `conftest.py` says.
PYTEST := $(BIN)/pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

.PHONY: help site properdocs serve quick test test-all package lint spell messages lock dist map clean

help:
	@echo "make site        build this project's own site into site/, and check it"
	@echo "make properdocs  the same with ProperDocs, which goes on where MkDocs 1 ends"
	@echo "make serve       show the site while you write, at http://127.0.0.1:8000/"
	@echo "make quick       run the tests that need no browser and build no site: under a minute"
	@echo "make test        lint, check types, spell and run the tests: under five minutes"
	@echo "make test-all    the same, with every combination and ten times the examples"
	@echo "make package     install the wheel, the source and other plugins afresh, and use them"
	@echo "make spell       check the spelling of the pages, the glossary and the messages"
	@echo "make lock        name anew what the pipelines install; UPGRADE=--upgrade for the newest"
	@echo "make dist        make the packages of a release, and the list of what they need"
	@echo "make map         write the map of the code again, in docs/*/contributing"
	@echo "make clean       remove what the others make"

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed: make PYTHON=python3.12 site"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python cannot make a virtual environment. On Debian: apt-get install python3-venv"; exit 1; }
ifdef LOCKED
	$(BIN)/python -m pip install $(QUIETLY) --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install $(QUIETLY) --no-deps --no-build-isolation --editable .
else
	$(BIN)/python -m pip install $(QUIETLY) --editable ".[mkdocs,dev]"
endif
	@touch $@

site: $(READY)
	$(BIN)/mkdocs build --strict
	$(BIN)/cymar check --fail-on suggestion

# The same with ProperDocs, which goes on where MkDocs 1 ends.
properdocs: $(READY)
	$(BIN)/properdocs build --strict --config-file mkdocs.yml --site-dir dist/properdocs

serve: $(READY)
	$(BIN)/mkdocs serve

quick: $(READY)
	$(PYTEST) -m "not build and not browser and not slow and not long" $(ARGS)

test: $(READY)
	@$(MAKE) --no-print-directory --jobs=2 lint spell
	@sh tests/support/browser.sh $(BIN)/python
	$(PYTEST) $(ARGS)

test-all: $(READY)
	@$(MAKE) --no-print-directory --jobs=2 lint spell
	@sh tests/support/browser.sh $(BIN)/python
	$(PYTEST) -m "" --hypothesis-profile search $(ARGS)

package: $(READY)
	$(BIN)/python tests/install_packages.py
	$(BIN)/python tests/install_others.py

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

spell: $(READY)
	@sh tests/spelling/aspell.sh
	$(BIN)/python tests/spelling/spell.py

messages: $(READY)
	$(BIN)/pybabel compile --domain messages --directory checks/cymar/cli/locale

lock: $(READY)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes $(UPGRADE) \
	  --no-annotate --no-emit-index-url --custom-compile-command "make lock" \
	  --extra mkdocs --extra dev --output-file requirements.lock pyproject.toml

dist: $(READY)
	$(BIN)/python -m hatchling build -d dist/packages
	cd tests && ../$(BIN)/python -m support.sbom ../dist/sbom.json

map: $(READY)
	cd tests && ../$(BIN)/python -m support.map

clean:
	rm -rf $(VENV) site dist .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
