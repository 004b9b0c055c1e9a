#!/bin/sh
# Bring what the tests of file formats need: LibreOffice without a screen, and four fonts that have Arabic.
set -eu
missing=""
command -v soffice >/dev/null 2>&1 || missing="libreoffice-writer-nogui libreoffice-calc-nogui"
ls /usr/lib/libreoffice/program/libsclo.so >/dev/null 2>&1 || [ ! -d /usr/lib/libreoffice ] || missing="$missing libreoffice-calc-nogui"
for pair in "Amiri:fonts-hosny-amiri" "Noto Naskh Arabic:fonts-noto-core" "KacstOne:fonts-kacst-one" "DejaVu Sans:fonts-dejavu-core"; do
    fc-list : family 2>/dev/null | grep -q "${pair%%:*}" || missing="$missing ${pair##*:}"
done
command -v fc-list >/dev/null 2>&1 || missing="$missing fontconfig"
if [ -z "$missing" ]; then
    echo "LibreOffice and the fonts are here."
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Install LibreOffice Writer and Calc (soffice) and the fonts Amiri, Noto Naskh Arabic, KacstOne and DejaVu Sans." >&2
    exit 1
fi
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
$as_root apt-get update -qq
# shellcheck disable=SC2086  # a list of packages
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
