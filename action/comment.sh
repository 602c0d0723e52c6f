#!/bin/sh
# Comment on a pull request with the pages that it touched; the next time, the comment is changed.
set -eu
mark='<!-- cymar: pull request -->'
body=$(mktemp)
trap 'rm -f "$body"' EXIT
{
  printf '%s\n' "$mark"
  cymar status --changed --format markdown
  printf '\n'
  cymar check --changed --format markdown --max 20 --fail-on never
} > "$body"
comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
ours=".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id"
known=$(gh api --paginate "$comments" --jq "$ours" | head -n 1)
if [ -n "$known" ]; then
  set -- --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known"
else
  set -- --method POST "$comments"
fi
# A pull request from another copy of the repository may not write: that is no fault of its pages.
gh api "$@" --silent --field "body=@$body" || echo 'cymar: the comment could not be written.' >&2
