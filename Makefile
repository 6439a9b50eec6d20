# `make run` and `make test` are all that a fresh clone needs; both install what is missing first.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test build dist single size bench screenshots fuzz generated setup fmt setup-page setup-bench advisories check test-native test-browser

WITH := scripts/with-tools
WASM := --target wasm32-unknown-unknown
# Nothing but what Cargo.lock lists is built. Whoever changes a Cargo.toml brings it up to date by any plain Cargo command.
LOCKED := --locked
# Every integration test but the browser's, which needs the built page; those of fuzz are called properties.
NATIVE_TESTS := $(filter-out browser,$(basename $(notdir $(wildcard tests/*.rs))) $(notdir $(patsubst %/main.rs,%,$(wildcard tests/*/main.rs))))

help: ## Print this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | while IFS="$$(printf '\t')" read -r target text; do printf 'make %-11s %s\n' "$$target" "$$text"; done

run: setup-page ## Build the page and serve it on http://127.0.0.1:8080 (another port: make run PORT=9000)
	@$(WITH) cargo fetch --quiet $(LOCKED)
	$(WITH) trunk serve --release --offline --disable-address-lookup true $(if $(PORT),--port $(PORT))

test: setup check test-native build size test-browser ## Run every check and every test

build: setup-page ## Build the page in release mode into dist/
	@$(WITH) cargo fetch --quiet $(LOCKED) # because Trunk's --offline holds for Cargo, too
	$(WITH) trunk build --release --offline

dist: build ## Make the folder site/ for a host, with its headers (settings: deploy.toml, docs/deploying.md)
	@node scripts/dist/main.mjs dist site
	@$(WITH) node scripts/supply/sbom.mjs > site/sbom.cdx.json

single: build ## Make one file of the page, single/stackfit.html, which opens from disk
	node scripts/single.mjs dist single/stackfit.html

size: build ## Print what each piece of the page downloads, and fail when one is over its budget
	@node scripts/size.mjs dist

bench: setup-bench build ## Print how fast the analysis is, how many questions the interview asks, and what a visit is like on a slow phone
	$(WITH) cargo bench $(LOCKED) --bench smaa --bench interview --bench worst
	$(WITH) cargo bench $(LOCKED) --bench page --bench frames --bench visit

# In the tests' profile, because they are the ones that have built everything it needs.
screenshots: setup build ## Take pictures of the pages into screenshots/: three widths, light, dark and printed
	$(WITH) cargo bench $(LOCKED) --profile test --bench screenshots

# In the tests' profile, which notices numbers that overflow.
fuzz: setup-page ## Try out inputs that are made to break the program (make fuzz COUNT=10000000 SEED=1 TARGET=pack)
	$(WITH) cargo bench $(LOCKED) --profile test --package stackfit-fuzz --bench long -- \
		$(if $(COUNT),--count $(COUNT)) $(if $(SEED),--seed $(SEED)) $(if $(TARGET),--target $(TARGET))

generated: setup-page ## Bring the JSON Schemas and the data report up to date with the code and the data
	$(WITH) cargo run --quiet $(LOCKED) -- schema --write schemas
	$(WITH) cargo run --quiet $(LOCKED) -- validate --table > docs/validation.md.new
	$(WITH) cargo run --quiet $(LOCKED) -- fit --table >> docs/validation.md.new && mv docs/validation.md.new docs/validation.md
	$(WITH) cargo run --quiet $(LOCKED) -- validate --page > data/score.toml.new && mv data/score.toml.new data/score.toml
	$(WITH) cargo run --quiet $(LOCKED) -- report data --interviews benches/realistic.json > docs/data-report.md

setup: ## Install everything that building and testing need
	@scripts/setup --tests

setup-bench:
	@scripts/setup --bench

advisories: setup ## Ask whether anything known is wrong with a dependency (needs the RustSec database, from the network)
	$(WITH) cargo deny $(LOCKED) check advisories

fmt: setup-page ## Format the source code
	$(WITH) cargo fmt

setup-page:
	@scripts/setup

check:
	@$(WITH) cargo fetch --quiet $(LOCKED) # because what is only looked at is taken offline
	$(WITH) cargo deny --offline $(LOCKED) check bans licenses sources
	$(WITH) cargo fmt --check
	$(WITH) cargo clippy $(LOCKED) --workspace --all-targets -- -D warnings
	$(WITH) cargo clippy $(LOCKED) --all-targets --features ssr -- -D warnings
	$(WITH) cargo clippy $(LOCKED) $(WASM) --lib --bins -- -D warnings
	$(WITH) cargo clippy $(LOCKED) $(WASM) --package bench-page -- -D warnings

test-native:
	$(WITH) cargo test $(LOCKED) --workspace --lib --bins $(addprefix --test ,$(NATIVE_TESTS) properties)
	$(WITH) cargo test $(LOCKED) --workspace --doc

test-browser:
	STACKFIT_DIST="$(CURDIR)/dist" $(WITH) cargo test $(LOCKED) --test browser
