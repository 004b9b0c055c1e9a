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
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core
