#!/bin/sh
# Bring what the tests of the map need: Chromium, and a font that has Arabic.
set -eu
if command -v "${CHROMIUM:-chromium}" >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1; then
    echo "A browser is here."
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Install Chromium and a font with Arabic (Noto Sans Arabic), and set CHROMIUM to the browser's path." >&2
    exit 1
fi
sh "$(dirname "$0")/install_packages.sh" chromium fonts-noto-core
