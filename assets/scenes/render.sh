#!/bin/sh
# render.sh [SCENE [FOLDER]] — render one scene, or all, and finish the JPEG. Environment: WIDTH, SAMPLES, THREADS.
set -e
here=$(cd "$(dirname "$0")" && pwd)
out=${2:-$here/../../seeds/2024/pictures}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
for file in "$here"/${1:-0[1-8]-*}.py; do
  name=$(basename "$file" .py)
  nice -n 15 blender -b -t "${THREADS:-2}" -P "$file" -- --out "$tmp/$name.png" \
    ${WIDTH:+--width $WIDTH} ${SAMPLES:+--samples $SAMPLES} >"$tmp/$name.log" 2>&1 ||
    { tail -20 "$tmp/$name.log"; exit 1; }
  "$here/finish.sh" "$tmp/$name.png" "$out/$name.jpg"
done
