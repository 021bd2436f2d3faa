# Everything sets itself up from nothing: Python 3.11 or later, git and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEV := $(VENV)/.ready-dev

.PHONY: help demo test lint gold bench clean

help:  ## List what can be made
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

$(READY): pyproject.toml requirements/lock.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; set PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e . -c requirements/lock.txt
	@touch $@

$(DEV): $(READY) requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements/dev.txt -c requirements/lock.txt
	@touch $@

demo: $(READY)  ## Set up, run the example case, say where its dossier is
	@mkdir -p build
	$(BIN)/crosswitness demo --folder build/irsan

test: $(DEV)  ## Set up and pass the tests
	$(BIN)/ruff format --check src tests gold bench
	$(BIN)/ruff check src tests gold bench
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

lint: $(DEV)  ## Format, lint and type-check only
	$(BIN)/ruff format src tests gold bench
	$(BIN)/ruff check src tests gold bench
	$(BIN)/mypy
	$(BIN)/lint-imports

gold: $(DEV)  ## Score what has data in ../shared/gold (SET=quotations/polnear for one)
	$(BIN)/python -m gold $(SET)

bench: $(DEV)  ## Measure speed, memory and growth on generated reports
	$(BIN)/python -m bench

clean:  ## Delete the virtual environment and everything built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
