# `make demo` and `make test` need Python 3.11+, make and the package index; nothing else. A browser and a server are brought apart.
PYTHON ?= python3
UV := .venv/bin/uv
RUN := $(UV) run --frozen

.PHONY: demo test name kills check lint types browser neo4j office fuzz bench format docs pictures clean

demo: .venv/ready  ## set up, import the examples, answer questions, draw a map
	@$(RUN) rawabit demo --folder out

test: name .venv/ready  ## set up and run the tests
	$(RUN) pytest -q -n auto --maxprocesses 4 --dist loadgroup --no-loadscope-reorder

# The tests are imported under the name of this folder, and csv, json or email are others' already.
name:
	@$(PYTHON) -c 'import os, sys; name = os.path.basename(os.getcwd()); name in sys.stdlib_module_names and sys.exit( \
		f"This folder is called {name}, as a module of Python itself: its tests cannot be run. Rename it, to rawabit for example.")'

check: lint types test  ## what CI runs: style, types, tests

kills: .venv/ready  ## kill servers and copies as often as it takes to be sure, which takes a quarter of an hour
	RAWABIT_TEST_KILLS=20 RAWABIT_TEST_COPY_KILLS=50 RAWABIT_TEST_FILE_KILLS=200 $(RUN) pytest -q tests/neo4j/test_killed.py \
		tests/graph/test_copying_killed.py tests/graph/test_crash.py tests/graph/test_sqlite_decisions.py

lint: .venv/ready
	$(RUN) ruff check .
	$(RUN) ruff format --check .

# What pyright makes lives short or long: room for what is young spares a sixteenth of its time.
types: .venv/ready
	$(RUN) mypy
	NODE_OPTIONS=--max-semi-space-size=64 $(RUN) pyright

browser:  ## bring what the browser tests need (Debian and Ubuntu; elsewhere install Chromium and set CHROMIUM)
	sh tests/install_browser.sh

neo4j:  ## bring the server that the tests of the Neo4j store need (Java 17 or newer, and Maven)
	sh tests/neo4j/install.sh

office:  ## bring what the tests of file formats need (Debian and Ubuntu; elsewhere install LibreOffice and the fonts that it names)
	sh tests/install_office.sh

fuzz: .venv/ready  ## spoilt files, about ten minutes a format; the tests take a few of them
	RAWABIT_FUZZ=120000 $(RUN) pytest -q -n auto --dist load tests/importers/sandbox/test_fuzz.py

bench: .venv/ready  ## measure against peers; writes bench/results.md
	$(RUN) python -m bench

format: .venv/ready
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

docs: .venv/ready  ## write docs/commands.md and docs/rules.md anew, and the tables that other pages hold
	$(RUN) python docs/generate.py

pictures: .venv/ready browser  ## draw the pictures of docs/ anew, with Chromium
	$(RUN) python docs/pictures.py

.venv/ready: pyproject.toml uv.lock
	test -x $(UV) || { $(PYTHON) -m venv .venv && .venv/bin/python -m pip install --quiet "uv>=0.5,<1"; }
	$(UV) sync --frozen --quiet --inexact
	@touch $@

clean:
	rm -rf .venv build dist out .mypy_cache .pytest_cache .ruff_cache .hypothesis
