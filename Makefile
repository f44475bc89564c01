# `make demo` and `make test` set up everything themselves; they need Python 3.11 or newer, git and make.

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
INSTALL := VIRTUAL_ENV=$(abspath $(VENV)) $(BIN)/uv pip install --quiet --constraint constraints.txt
PLUGINS := $(filter-out plugins/zwgk-township-example,$(wildcard plugins/*)) # that one is installed as an outsider's
PROJECTS := --editable . $(foreach plugin,$(PLUGINS),--editable ./$(plugin))
UNTRACED := tests/packs tests/test_docs.py tests/test_examples.py # they judge whole examples, and tracing is slow
MANIFESTS := pyproject.toml constraints.txt $(PLUGINS:=/pyproject.toml)

.PHONY: demo test dev clean

demo: $(VENV)/zwgk-installed
	$(BIN)/zwgk check examples/xuanzhou-2024 --as-of 2024-12-31 --fail-on never

test: $(VENV)/test-installed
	rm -f .coverage .coverage.*
	$(BIN)/coverage run -m pytest -n 2 tests $(foreach path,$(UNTRACED),--ignore $(path))
	$(BIN)/python -m pytest -n 2 $(UNTRACED) plugins
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

dev: $(VENV)/dev-installed

$(VENV)/zwgk-installed: $(MANIFESTS)
	$(if $(PYTHON),,$(error zwgk needs Python 3.11 or newer; set PYTHON to one))
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt uv
	$(INSTALL) $(PROJECTS)
	touch $@

$(VENV)/test-installed: $(VENV)/zwgk-installed
	$(INSTALL) --group test
	touch $@

$(VENV)/dev-installed: $(VENV)/test-installed
	$(INSTALL) --group dev
	touch $@

clean:
	rm -rf $(VENV) dist site .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
