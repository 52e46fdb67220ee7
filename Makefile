# Keuzeruimte: `make run` and `make test` set up what is missing and do the rest. `make` lists everything.

PORT ?= 8080

# Every source of the page; a folder counts too, so that a removed file is noticed.
SOURCES := $(shell find . -mindepth 1 \( -name .git -o -path ./target -o -path ./dist -o -path ./node_modules \
	-o -path ./artifacts -o -path ./.cache -o -path ./docs -o -path ./tests -o -path ./benches -o -path ./fuzz -o -path ./.ci \) -prune \
	-o \( -type f -o -type d \) ! -name '*.md' ! -name Makefile -print)

.PHONY: help run dev build test lint size setup

help:
	@echo 'make run     set up what is missing, build, and serve the page on this machine (PORT=$(PORT))'
	@echo 'make dev     the same with a development build: after a change it is there sooner'
	@echo 'make test    set up what is missing and run every test, the browser tests included'
	@echo 'make build   build the page into dist/'
	@echo 'make lint    formatting and clippy'
	@echo 'make size    what a first visit loads'
	@echo 'make setup   only set up what is missing'

run: build
	@node scripts/serve.mjs --port $(PORT) dist

# Quick to build, slow to run; not kept for use without a network.
dev: setup
	@scripts/build --development
	@node scripts/serve.mjs --port $(PORT) dist

build: setup
	@$(MAKE) --silent --no-print-directory dist/index.html

dist/index.html: $(SOURCES)
	@scripts/build

setup:
	@scripts/setup page

test:
	@scripts/setup tests
	@scripts/test

lint:
	@scripts/setup tests
	@scripts/test lint

size: build
	@node scripts/size.mjs
