#!/bin/sh
# render.sh [SCENE [FOLDER]] — render one scene (04-oldstreet, 2022/01-mall), those of a year (2024, 2022 …) or all, and
# finish the JPEG. Environment: WIDTH, SAMPLES, THREADS.
set -e
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
folder=$2
case ${1:-all} in
all) set -- "$here"/0[1-8]-*.py "$here"/20*/[01][0-9]-*.py ;;
2024) set -- "$here"/0[1-8]-*.py ;;
20[0-9][0-9]) set -- "$here/$1"/[01][0-9]-*.py ;;
*) set -- "$here/$1.py" ;;
esac
for file; do
  name=$(basename "$file" .py)
  year=$(basename "$(dirname "$file")")
  case $year in 20*) ;; *) year=2024 ;; esac
  nice -n 15 blender -b -t "${THREADS:-2}" -P "$file" -- --out "$tmp/$name.png" \
    ${WIDTH:+--width $WIDTH} ${SAMPLES:+--samples $SAMPLES} >"$tmp/$name.log" 2>&1 ||
    { tail -20 "$tmp/$name.log"; exit 1; }
  "$here/finish.sh" "$tmp/$name.png" "${folder:-$here/../../seeds/$year/pictures}/$name.jpg"
done
