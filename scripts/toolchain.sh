# Where the tools are, and the settings that each kind of build needs. Sourced by the other scripts (bash).
#
# Nothing here installs anything (scripts/setup does) or changes a toolchain.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

rust_floor=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$project/Cargo.toml")
node_floor=18
lld=wasm-ld-22

PATH=$project/node_modules/.bin:$PATH

at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

have() { command -v "$1" >/dev/null 2>&1; }

# How this machine builds WebAssembly: `target` (the target is installed), `debian` (Debian's compiler, the
# standard library from source) or nothing yet.
wasm_way() {
  local sysroot
  if have rustc && have cargo && sysroot=$(rustc --print sysroot 2>/dev/null) &&
    [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
    echo target
  elif [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] && have "$lld" &&
    [ -f /usr/lib/rustlib/src/rust/library/std/Cargo.toml ]; then
    echo debian
  fi
}

# The two programs (the page, and the page that reads documents), with the profile of that name in Cargo.toml. In one
# command: what they share is compiled once. The settings are for it alone: programs for this machine must not see them.
compile_program() {
  local settings=()
  if [ "$(wasm_way)" = debian ]; then
    settings=(PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
      CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$lld")
  fi
  env "${settings[@]}" cargo build --quiet --locked --bin page --bin reader --target wasm32-unknown-unknown --profile "$1" \
    --no-default-features --features reader-page
}

# The program that makes dist/ of it (xtask).
compile_publisher() { "$(native_cargo)" build --quiet --locked --package xtask; }

# A cargo for programs of this machine: the person's own, or Debian's where theirs is absent or too old.
native_cargo() {
  local candidate version
  for candidate in cargo /usr/bin/cargo; do
    version=$("$candidate" --version 2>/dev/null | cut -d ' ' -f 2) || continue
    if [ -n "$version" ] && at_least "${version%%-*}" "$rust_floor"; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}

chromium_path() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
firefox_path() { command -v firefox-esr || command -v firefox; }
