# Checks what this project needs and installs it where that is allowed. Sourced by run and test.

say() { printf '%s\n' "$*" >&2; }

# Installs Debian packages as root, or through sudo where it asks for no password.
install_packages() {
  local as=()
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as=(sudo -n); else return 1; fi
  fi
  command -v apt-get >/dev/null || return 1
  say "Installing: $*"
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" </dev/null >&2 && return 0
  "${as[@]}" apt-get update </dev/null >&2 || true
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" </dev/null >&2
}

major() { "$@" 2>&1 | grep -Eo '[0-9]+' | head -1; }

need_java() {
  if ! command -v javac >/dev/null || [ "$(major javac -version)" -lt 17 ]; then
    install_packages openjdk-17-jdk-headless || true
  fi
  if ! command -v javac >/dev/null || [ "$(major javac -version)" -lt 17 ]; then
    say "A JDK of version 17 or newer is needed (Debian: apt install openjdk-17-jdk-headless)."
    exit 1
  fi
  command -v mvn >/dev/null || install_packages maven || true
  if ! command -v mvn >/dev/null; then
    say "Maven 3.8 or newer is needed (Debian: apt install maven)."
    exit 1
  fi
}

need_node() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then install_packages nodejs npm || true; fi
  if ! command -v npm >/dev/null || ! command -v node >/dev/null || [ "$(major node --version)" -lt 20 ]; then
    say "Node.js of version 20 or newer with npm is needed to build the screens."
    exit 1
  fi
}

need_browser() {
  command -v chromium >/dev/null || install_packages chromium || true
  if ! command -v chromium >/dev/null; then
    say "Chromium is needed for the stories in a real browser (Debian: apt install chromium)."
    exit 1
  fi
  if command -v fc-list >/dev/null && [ -n "$(fc-list :lang=ja 2>/dev/null | head -1)" ]; then return; fi
  install_packages fonts-noto-cjk fontconfig || say "No Japanese font was found; pictures in tests may show boxes."
}

# True when any of the paths after the first is newer than the first, or the first is not there.
older() {
  local built=$1
  shift
  [ ! -e "$built" ] || [ -n "$(find "$@" -newer "$built" -print 2>/dev/null | head -1)" ]
}

build_server() {
  local stamp=server/target/built
  if older "$stamp" pom.xml server/pom.xml server/src/main; then
    say "Building the server …"
    mvn -q -B -pl server package -DskipTests </dev/null >&2
    touch "$stamp"
  fi
}

install_web() {
  local stamp=web-client/node_modules/.package-lock.json
  if older "$stamp" web-client/package-lock.json; then
    say "Fetching what the screens are built with …"
    (cd web-client && npm ci --no-audit --no-fund </dev/null >&2)
    touch "$stamp"
  fi
}

build_web() {
  local sources=(web-client/src web-client/public web-client/index.html web-client/package-lock.json)
  sources+=(web-client/vite.config.ts web-client/svelte.config.js)
  if older web-client/dist/index.html "${sources[@]}"; then
    install_web
    say "Building the screens …"
    (cd web-client && npm run --silent build </dev/null >&2)
    touch web-client/dist/index.html
  fi
}
