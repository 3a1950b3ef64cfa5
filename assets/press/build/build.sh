#!/bin/sh
# Makes assets/press/<name>.icc from the measured primaries: ./build.sh [limit] [name]; default 240 newsprint.
# Needs Node and Argyll CMS (tried with 2.3.1); takes about three minutes. Never run when a page is built.
set -eu
limit=${1:-240}
name=${2:-newsprint}
reference=${ARGYLL_REF:-/usr/share/color/argyll/ref}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$here/../../.."
node --import tsx "$here/writeChart.ts" "$limit" > "$work/chart.ti3"

# -bh    33-step table from colour to ink, the one that separates pictures
# -l     one below the limit: rounding to 16 bits must not pass it
# -kp    black: none at paper white, starts at 8 % of the way to black, reaches 100 % at black, late rather than linear
#        (0.6), so that light tones keep clean colour and dark ones lean on black: heavy GCR
# -s     perceptual table: the whole of sRGB fitted into what newsprint can show; seen on a screen at work, read as a print
# -r     the patches are computed, not measured: almost no noise
# -nc    the chart is here, beside the program, not in the profile
colprof -qm -bh -l"$((limit - 1))" -kp 0 0.08 1 1 0.6 -r0.1 -nc \
  -s "$reference/sRGB.icm" -cmt -dpp \
  -A tekan -M "Newsprint $limit" \
  -D "tekan $name: coldset offset on newsprint, TVI 26 %, total ink $limit % (data: ANSI CGATS/SNAP TR 002-2007)" \
  -C "Derived work. Source of the characterization data: ANSI CGATS/SNAP TR 002-2007, computed from its 16 primaries and tone ramps. Free to use and share." \
  -O "$work/$name.icc" "$work/chart"

node --import tsx "$here/stampProfile.ts" "$work/$name.icc" "$here/../$name.icc"
