#!/bin/sh
# Bring what the tests of the Neo4j store need: the jars of a real server, from Maven's repository into the cache folder.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's:.*<neo4j.version>\(.*\)</neo4j.version>.*:\1:p' "$folder/pom.xml")
target="${XDG_CACHE_HOME:-$HOME/.cache}/rawabit/neo4j-$version"
missing() {
    echo "$1 is missing. On Debian and Ubuntu: apt-get install default-jre-headless maven; elsewhere install Java 17 or 21, and Maven." >&2
    exit 1
}
command -v java >/dev/null 2>&1 || missing "Java"
release=$(java -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
[ "${release:-0}" -ge 17 ] || missing "Java 17 or newer (found: ${release:-none})"
if [ -d "$target" ]; then
    echo "Neo4j $version is here: $target"
    exit 0
fi
command -v mvn >/dev/null 2>&1 || missing "Maven"
mkdir -p "$(dirname "$target")"
new=$(mktemp -d "$target.XXXXXX")
trap 'rm -rf "$new"' EXIT
mvn -q -B -f "$folder/pom.xml" dependency:copy-dependencies -DoutputDirectory="$new" -DincludeScope=runtime
# A rename is whole or not at all: a broken download is never taken for a server.
chmod 755 "$new"
mv "$new" "$target" 2>/dev/null || [ -d "$target" ]
trap - EXIT
rm -rf "$new"
echo "Neo4j $version is here now: $target"
