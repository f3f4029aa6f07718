#!/bin/sh
# Starts the server as soon as PostgreSQL answers; arguments go to standalone.sh. When the database does not answer within
# TAFOUNDRY_DB_WAIT seconds (an hour unless said otherwise) it ends with code 4, which a supervisor sees.
home=$(cd "$(dirname "$0")/.." && pwd)
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar "$home/ta-foundry/ta-foundry-schema.jar" await \
  --seconds "${TAFOUNDRY_DB_WAIT:-3600}" || exit $?
export LAUNCH_JBOSS_IN_BACKGROUND=true
exec "$home/bin/standalone.sh" "$@"
