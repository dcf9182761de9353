# Shared by the scripts: finds what the build needs, and installs what is missing. Sourced, not run.

# Debian packages the build links against.
build_packages="libicu-dev libcld2-dev libsimdjson-dev libssl-dev libisal-dev libzstd-dev libbrotli-dev libarchive-dev"

say() { printf '%s\n' "$*" >&2; }

# Installs those of the named Debian packages that are missing; exits 2 where it cannot.
need_packages() {
  local missing="" package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing="$missing $package"
  done
  [ -z "$missing" ] && return
  local install=""
  if [ "$(id -u)" = 0 ]; then
    install="env DEBIAN_FRONTEND=noninteractive apt-get"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    install="sudo env DEBIAN_FRONTEND=noninteractive apt-get"
  fi
  if [ -n "$install" ]; then
    say "installing:$missing"
    { $install update -qq && $install install -y -qq --no-install-recommends $missing; } >&2 &&
      return
  fi
  say "missing packages; install them by: sudo apt-get install$missing"
  exit 2
}

need_swift() {
  command -v swift >/dev/null && return
  say "missing: a Swift toolchain, 6.2 or later, on PATH (https://www.swift.org/install)"
  exit 2
}
