# `make site` and `make test` do all their own set-up: they need Python 3.11 or later, and make.
# Repeated, they set up nothing: the stamps in .venv/ say what is installed.

PYTHON ?= python3
BIN := .venv/bin
LYCHEE := $(BIN)/lychee --no-progress --include-fragments=full --root-dir '$(CURDIR)/site' \
          --index-files index.html,. --exclude-path 404.html

# Two builds of one commit give the same bytes, sitemap included.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)

.PHONY: help site test serve offline links links-external lint audit audit-programs bench evaluate requirements clean

help:
	@echo 'make site            écrit docs/ puis site/'
	@echo 'make serve           sert le site et le refait quand une source change'
	@echo 'make offline         met le site dans dossier.zip : il s’ouvre sans serveur ni réseau'
	@echo 'make test            lance tous les tests (installe Chromium s’il manque)'
	@echo 'make lint            ruff et mypy'
	@echo 'make links           vérifie tous les liens internes du site'
	@echo 'make links-external  vérifie aussi les liens vers l’extérieur (réseau)'
	@echo 'make audit           vérificateur HTML et Lighthouse (demande node, npm et java)'
	@echo 'make bench           mesure les temps'
	@echo 'make evaluate        mesure la lecture sur des textes annotés (SHOW=dates liste les erreurs)'
	@echo 'make requirements    refait les listes de paquets et leurs empreintes'
	@echo 'make clean           efface ce qui se refait'

# Anything but a whole site is a failure, and the build has said why: a seed refused (2), a page edited by hand (3), no seed (4)…
site: .venv/.runtime
	@$(BIN)/python scripts/build.py

test: .venv/.chromium
	@$(BIN)/python -m pytest -n auto --dist loadfile

serve: .venv/.runtime
	@$(BIN)/python scripts/serve.py

offline: site
	@$(BIN)/python scripts/offline.py

links: .venv/.dev site
	@$(LYCHEE) --offline 'site/**/*.html'

links-external: .venv/.dev site
	@$(LYCHEE) 'site/**/*.html'

lint: .venv/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy scripts tests

# Some minutes: each kind of page is measured on two screens.
audit: audit-programs site .venv/.audit
	@PYTHONPATH=scripts:tests $(BIN)/python -m audit site .venv/audit/node_modules

audit-programs:
	@missing=; for program in node npm java; do command -v $$program >/dev/null || missing="$$missing $$program"; done; \
	  test -z "$$missing" || { \
	    echo "make audit a besoin de node 18, npm et java 17, ou plus récents ; il manque :$$missing. sudo apt-get install nodejs npm default-jre-headless" >&2; \
	    exit 1; }

bench: .venv/.dev
	@$(BIN)/python tests/bench.py

# SHOW=dates lists what was wrong, with its sentence.
evaluate: .venv/.dev
	@PYTHONPATH=scripts:tests $(BIN)/python -m evaluation --write docs/data/evaluation.json $(if $(SHOW),--show '$(SHOW)')
	@$(BIN)/python scripts/build.py --no-site

# Slow: it fetches the hashes of every file of every package.
requirements: $(BIN)/python
	@$(BIN)/python -m pip install --quiet pip-tools
	@for list in requirements requirements-dev; do \
	  PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= $(BIN)/python -m piptools compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
	    --no-emit-index-url --no-emit-find-links --annotation-style=line --output-file $$list.txt $$list.in || exit 1; \
	done

clean:
	rm -rf site dossier.zip .pytest_cache .mypy_cache .ruff_cache .hypothesis .lycheecache
	find scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Set-up ---------------------------------------------------------------------------------------------------------------

# Debian and Ubuntu keep venv in a package of its own.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 ou plus récent est nécessaire. Essayez : make PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  package=$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && apt-get install -qq -y $$package; \
	  else echo "Le module venv manque. Installez-le : sudo apt-get install $$package" >&2; exit 1; fi; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

.venv/.runtime: requirements.txt | $(BIN)/python
	@echo 'Installation des paquets (une fois)…'
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.runtime
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# Lighthouse and the HTML checker, at the versions and with the hashes of the lock file; no script of a package is run.
.venv/.audit: tests/audit/package-lock.json .venv/.chromium
	@mkdir -p .venv/audit && cp tests/audit/package.json tests/audit/package-lock.json .venv/audit/
	@cd .venv/audit && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

# Ubuntu's chromium package is a stub for snap: what counts is that the program starts.
.venv/.chromium: .venv/.dev
	@found() { for name in chromium chromium-browser google-chrome; do "$$name" --version >/dev/null 2>&1 && return; done; return 1; }; \
	if ! found && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium || true; \
	fi; \
	found || $(BIN)/python -m playwright install chromium
	@touch $@
