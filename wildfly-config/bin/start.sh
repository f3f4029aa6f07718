#!/bin/sh
# Starts the server as soon as PostgreSQL answers; arguments go to standalone.sh. When the database does not answer within
# TAFOUNDRY_DB_WAIT seconds (an hour unless said otherwise), or goes away again before the application is there, it ends
# with code 4, which a supervisor sees.
home=$(cd "$(dirname "$0")/.." && pwd)
base="$home/standalone"
for argument in "$@"; do
  case $argument in -Djboss.server.base.dir=*) base=${argument#*=} ;; esac
done
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar "$home/ta-foundry/ta-foundry-schema.jar" await \
  --seconds "${TAFOUNDRY_DB_WAIT:-3600}" || exit $?
failed="$base/deployments/ta-foundry.ear.failed"
rm -f "$failed"
# what libraries unpack for themselves stays when a server is killed
scratch="$base/tmp/java"
rm -rf "$scratch"
mkdir -p "$scratch"
export PREPEND_JAVA_OPTS="$PREPEND_JAVA_OPTS -Djava.io.tmpdir=\"$scratch\""
export LAUNCH_JBOSS_IN_BACKGROUND=true
"$home/bin/standalone.sh" "$@" &
server=$!
trap 'kill -TERM "$server" 2>/dev/null' TERM INT HUP
while kill -0 "$server" 2>/dev/null; do
  if [ -e "$failed" ]; then
    echo "The application could not be started; see the log of the server." >&2
    kill -TERM "$server"
    wait "$server"
    exit 4
  fi
  sleep 1 &
  wait $!
done
wait "$server"
