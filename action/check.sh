#!/bin/sh
# Check the pages: beside the changes of a pull request, and as a table in the job's summary.
# The variables are the inputs of action.yml; none of them is read as a command.
set -euf
set -- check --format github
if [ "${CHANGED:-}" = true ]; then
  set -- "$@" --changed
fi
if [ -n "${FAIL_ON:-}" ]; then
  set -- "$@" --fail-on "$FAIL_ON"
fi
set -- "$@" --
while IFS= read -r path; do
  if [ -n "$path" ]; then
    set -- "$@" "$path"
  fi
done <<PATHS
${PATHS:-}
PATHS
exec cymar "$@"
