#!/bin/sh
# Install packages of Debian or Ubuntu. Lists of what there is are brought only where those that are here do not do: each time takes seconds.
set -eu
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
install() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}
install "$@" 2>/dev/null || { $as_root apt-get update -qq && install "$@"; }
