# Makes sure that aspell and both its dictionaries are there: installs Debian's where this machine
# allows it, else says how.
have() { aspell dicts 2>/dev/null | grep -qx en_GB && aspell dicts | grep -qx cy; }
have && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing aspell and its dictionaries"
  { apt-get update && apt-get install --yes --no-install-recommends aspell aspell-en aspell-cy; } \
    >/dev/null 2>&1
fi
have && exit 0
if [ "${CI:-}" = true ]; then
  echo "aspell is needed: apt-get install aspell aspell-en aspell-cy"
  exit 1
fi
echo "Spelling is not checked. To check it: sudo apt-get install aspell aspell-en aspell-cy"
