# Each verb sets up what it needs by itself, once; a second run needs no network.
#   site   the public site, from content/ into site/        test   every test, in a real browser too
#   serve  a live preview on this machine                    lint   ruff, format and mypy
#   bench  speed and memory, beside Hugo and MkDocs          lock   new locks after a change of pyproject.toml
#   faults every fault of the machine, at every call by which a build changes the disk (20 minutes)

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: site serve test lint bench faults lock clean
.DEFAULT_GOAL := site

site: $(VENV)/runtime
	$(BIN)/notulen build

serve: $(VENV)/runtime
	$(BIN)/notulen serve

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: $(VENV)/dev $(VENV)/chromium $(VENV)/htmlcs.js $(VENV)/servers $(VENV)/strace $(VENV)/faketime
	$(BIN)/python -m pytest

bench: $(VENV)/dev
	$(BIN)/python -m bench

faults: $(VENV)/dev $(VENV)/strace
	$(BIN)/python -m tests.faults

lock: $(VENV)/dev
	.ci/lock

clean:
	rm -rf $(VENV) site

$(VENV)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "notulen memerlukan Python 3.11 atau lebih baru.")'
	$(PYTHON) -m venv $(VENV)
	touch $@

# The locks name every file by its hash; only what they name is installed.
$(VENV)/runtime: $(VENV)/python .ci/locks/runtime.txt pyproject.toml
	$(PIP) install --require-hashes -r .ci/locks/runtime.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/dev: $(VENV)/runtime .ci/locks/dev.txt
	$(PIP) install --require-hashes -r .ci/locks/dev.txt
	touch $@

$(VENV)/chromium: $(VENV)/dev
	.ci/chromium $(BIN) > $@.tmp
	mv $@.tmp $@

$(VENV)/servers: $(VENV)/dev .ci/servers
	.ci/servers $(CURDIR)/$(VENV)/debian > $@.tmp
	mv $@.tmp $@

$(VENV)/strace $(VENV)/faketime: $(VENV)/dev .ci/package
	.ci/package $(@F) > $@.tmp
	mv $@.tmp $@

$(VENV)/htmlcs.js: $(VENV)/dev .ci/htmlcs
	.ci/htmlcs $(BIN) $@.tmp
	mv $@.tmp $@
