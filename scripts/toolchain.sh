# Where the tools are, and the settings that each kind of build needs. Sourced by the other scripts (bash).
#
# Nothing here installs anything (scripts/setup does) or changes a toolchain.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Several checkouts may share one folder of tools.
tools=${KEUZERUIMTE_TOOLS:-$project/.tools}

trunk_version=0.21.14
# Trunk wants the command line tool of exactly the library's version.
wasm_bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' "$project/Cargo.lock")
rust_floor=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$project/Cargo.toml")
node_floor=18
lld=wasm-ld-22

PATH=$tools/bin:$project/node_modules/.bin:$PATH
unset NO_COLOR # Trunk 0.21 stops at NO_COLOR=1

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

use_wasm() {
  export TRUNK_OFFLINE=true # a missing tool is an error, never a download
  [ "$(wasm_way)" = debian ] || return 0
  export PATH=$tools/bin:$project/node_modules/.bin:/usr/bin:$PATH
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$lld
}

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
