# Everything sets itself up from nothing: Python 3.11 or later, git and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEV := $(VENV)/.ready-dev

EN := packages/en
WEIGHTS := $(EN)/src/crosswitness_en/weights

.PHONY: help demo test lint gold bench torture model clean

help:  ## List what can be made
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

$(READY): pyproject.toml $(EN)/pyproject.toml requirements/lock.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; set PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e . -e $(EN) -c requirements/lock.txt
	@touch $@

$(DEV): $(READY) requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements/dev.txt -c requirements/lock.txt
	@touch $@

demo: $(READY)  ## Set up, run the example case, say where its dossier is
	@mkdir -p build
	$(BIN)/crosswitness demo --folder build/irsan

test: $(DEV)  ## Set up and pass the tests
	$(BIN)/ruff format --check src tests gold bench packages
	$(BIN)/ruff check src tests gold bench packages
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

lint: $(DEV)  ## Format, lint and type-check only
	$(BIN)/ruff format src tests gold bench packages
	$(BIN)/ruff check src tests gold bench packages
	$(BIN)/mypy
	$(BIN)/lint-imports

gold: $(DEV)  ## Score what has data in ../shared/gold (SET=quotations/polnear for one)
	$(BIN)/python -m gold $(SET)

bench: $(DEV)  ## Measure speed, memory and growth on generated reports
	$(BIN)/python -m bench

model: $(DEV)  ## Train crosswitness-en again (BASE=folder of all-MiniLM-L6-v2), about an hour
	@test -n "$(BASE)" || { echo "Name the folder with model.safetensors and tokenizer.json: make model BASE=..."; exit 2; }
	$(PYTHON) -m venv build/model
	build/model/bin/pip install --quiet --disable-pip-version-check -e . -e $(EN) -r $(EN)/training/requirements.txt
	PYTHONPATH=$(EN):. build/model/bin/python -m training.train_names --base $(BASE) --out build/names.pt
	PYTHONPATH=$(EN):. build/model/bin/python -m training.export --base $(BASE) --weights build/names.pt --out $(WEIGHTS)
	$(BIN)/python -m gold ner

torture: $(DEV)  ## Try every hostile and odd input, about twenty minutes (QUICK=--quick for a tenth)
	$(BIN)/python -m tests.torture $(QUICK)

clean:  ## Delete the virtual environment and everything built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
