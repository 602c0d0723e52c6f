#!/bin/sh
# The build command of Cloudflare Pages is: sh build.sh. The folder that it publishes is: site.
# Gorchymyn adeiladu Cloudflare Pages yw: sh build.sh. Y ffolder mae'n ei chyhoeddi yw: site.
set -e
git fetch --unshallow --quiet || true
pip install --requirement requirements.txt
cymar check
SITE_URL="${SITE_URL:-$CF_PAGES_URL/}" mkdocs build --strict
