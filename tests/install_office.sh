#!/bin/sh
# Bring what the tests of file formats need: LibreOffice without a screen, four fonts that have Arabic, tesseract with Arabic.
set -eu
missing=""
command -v soffice >/dev/null 2>&1 || missing="libreoffice-writer-nogui libreoffice-calc-nogui"
ls /usr/lib/libreoffice/program/libsclo.so >/dev/null 2>&1 || [ ! -d /usr/lib/libreoffice ] || missing="$missing libreoffice-calc-nogui"
for pair in "Amiri:fonts-hosny-amiri" "Noto Naskh Arabic:fonts-noto-core" "KacstOne:fonts-kacst-one" "DejaVu Sans:fonts-dejavu-core"; do
    fc-list : family 2>/dev/null | grep -q "${pair%%:*}" || missing="$missing ${pair##*:}"
done
tesseract --list-langs 2>/dev/null | grep -q "^ara$" || missing="$missing tesseract-ocr tesseract-ocr-ara"
command -v fc-list >/dev/null 2>&1 || missing="$missing fontconfig"
if [ -z "$missing" ]; then
    echo "LibreOffice, the fonts and tesseract are here."
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Install LibreOffice Writer and Calc (soffice), tesseract with Arabic, and the fonts Amiri, Noto Naskh Arabic, KacstOne and DejaVu Sans." >&2
    exit 1
fi
# shellcheck disable=SC2086  # a list of packages
sh "$(dirname "$0")/install_packages.sh" $missing
