# Makes sure that there is a Chromium for the tests in a browser: installs Debian's where this
# machine allows it, else says how.
python=$1
have() { "$python" tests/support/browser.py; }
have && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium"
  install() { apt-get install --yes --no-install-recommends "$1"; }
  { apt-get update && { install chromium-headless-shell || install chromium; }; } >/dev/null 2>&1
fi
have && exit 0
echo "The tests need Chromium, or Chrome. To install it: $(dirname "$python")/playwright install chromium"
exit 1
