#!/bin/sh
# finish.sh IN.png OUT.jpg [KB] [CONTRAST] — press-photograph finish: calm the sampling noise, tone curve,
# slight vignette, film grain, baseline sRGB JPEG 4:2:0 under the given size. Needs ImageMagick 6.
set -e
in=$1 out=$2 kb=${3:-390} con=${4:-2.2}
size=$(identify -format '%wx%h' "$in")
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
convert "$in" -selective-blur 0x1.1+9% -contrast-stretch 0.15%x0.15% -sigmoidal-contrast "${con}x48%" \
  -modulate 100,106 -unsharp 0x0.8+0.6+0.01 "$tmp/a.png"
convert -size "$size" radial-gradient:'white-gray82' -depth 8 "$tmp/v.png"
convert "$tmp/a.png" "$tmp/v.png" -compose multiply -composite -seed 7 -attenuate 0.05 +noise Gaussian \
  -depth 8 "$tmp/b.png"
q=90 soft=0
while :; do                                   # too many bytes: first a lower quality, then a softer picture
  convert "$tmp/b.png" -strip -colorspace sRGB -interlace none -sampling-factor 2x2,1x1,1x1 -quality $q "$out"
  [ "$(wc -c <"$out")" -le $((kb * 1000)) ] && break
  q=$((q - 4))
  if [ $q -lt 66 ] && [ $soft -lt 4 ]; then
    convert "$tmp/b.png" -selective-blur 0x1+14% -blur 0x0.5 "$tmp/b.png"
    q=86 soft=$((soft + 1))
  fi
done
echo "$out quality $q, softened $soft times, $(wc -c <"$out") bytes"
