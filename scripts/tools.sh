# shellcheck shell=bash
# shellcheck disable=SC2034 # The variables are for the scripts that source this.
# Sourced by the other scripts: the versions of the tools, and where they live.
# Every version is pinned in exactly one place. This file holds those of Trunk, cargo-deny and geckodriver and reads the others
# from the files that the tools themselves read. The caller has changed to the project's folder.

# Trunk builds and serves the page.
trunk_version=0.21.14

# cargo-deny holds the dependencies to deny.toml: their licences, and where they come from.
cargo_deny_version=0.20.2

# geckodriver drives Firefox in the browser tests.
geckodriver_version=0.37.1

# The value of a `key = "value"` line of a TOML file.
toml_string() {
    sed -n "s/^$2 *= *\"\\([^\"]*\\)\".*/\\1/p" "$1" | head -n 1
}

# The words of a `key = ["a", "b"]` line of a TOML file.
toml_words() {
    sed -n "s/^$2 *= *\\[\\([^]]*\\)\\].*/\\1/p" "$1" | tr -d '"' | tr ',' ' '
}

# The version that a package.json of scripts/npm pins.
npm_version() {
    sed -n "s|^ *\"$2\": *\"\([^\"]*\)\".*|\1|p" "scripts/npm/$1/package.json" | head -n 1
}

# Where the packages of a lock file of scripts/npm are installed.
npm_folder() {
    printf '%s' "$tools/$1-$(cksum <"scripts/npm/$1/package-lock.json" | cut -d ' ' -f 1)"
}

rust_version=$(toml_string rust-toolchain.toml channel)
wasm_bindgen_version=$(toml_string Trunk.toml wasm_bindgen)
wasm_opt_version=$(toml_string Trunk.toml wasm_opt)
wasm_opt_version=${wasm_opt_version#version_} # Trunk writes 132 as "version_132"
esbuild_version=$(npm_version esbuild esbuild)
markdownlint_version=$(npm_version markdownlint markdownlint-cli)

# One folder per user rather than per clone, because Trunk takes minutes to compile.
# Inside, one folder per tool and version, so that clones with different pins do not fight.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/stackfit
tools=$cache/tools
# What other people build pages with, in which tests put what they are to paste. Nothing of it is part of the page.
components=$(npm_folder components)
# What benchmarks put the page beside.
peers=$(npm_folder peers)

# A fresh rustup is on PATH only from the next login on.
if ! command -v rustup >/dev/null && [ -x "${CARGO_HOME:-$HOME/.cargo}/bin/rustup" ]; then
    PATH=${CARGO_HOME:-$HOME/.cargo}/bin:$PATH
fi

# GitHub's machines name the driver's folder instead of relying on PATH.
if ! command -v chromedriver >/dev/null && [ -n "${CHROMEWEBDRIVER:-}" ]; then
    PATH=$PATH:$CHROMEWEBDRIVER
fi
export PATH
