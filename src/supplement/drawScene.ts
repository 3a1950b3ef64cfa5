// A number → a drawn landscape as SVG, so that a new supplement has pictures before there are photographs. The same
// number always gives the same hills.

const WIDTH = 1600;
const HEIGHT = 1000;

/** Sky above, sky at the horizon, sun, hills from far to near. */
const PALETTES = [
  ['#9cc3e6', '#fbe9d0', '#fff4d6', '#9db4c4', '#7b9a8c', '#557a5c', '#36583f'],
  ['#f0b27a', '#fdebd0', '#fffaf0', '#c99f86', '#a3785f', '#7a5544', '#513730'],
  ['#7fb3d5', '#eaf2f8', '#ffffff', '#a9bfce', '#86a3a5', '#5d8277', '#3c5b4c'],
] as const;

export function drawScene(number: number): string {
  const random = randomFrom(number);
  const [sky, horizon, sun, ...hills] = PALETTES[number % PALETTES.length] ?? PALETTES[0];
  const sunX = Math.round(300 + random() * 1000);
  const ridges = hills.map((colour, index) => drawRidge(colour, 520 + index * 110, 150 - index * 25, random));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    '<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">',
    `<stop offset="0" stop-color="${sky}"/><stop offset="0.65" stop-color="${horizon}"/>`,
    '</linearGradient></defs>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>`,
    `<circle cx="${sunX}" cy="300" r="70" fill="${sun}"/>`,
    ...ridges,
    '</svg>',
    '',
  ].join('\n');
}

/** Waves of four lengths, one on the other, down to the foot of the picture. */
function drawRidge(colour: string, top: number, swing: number, random: () => number): string {
  const waves = [1500, 640, 270, 90].map((length, index) => ({
    length: length * (0.85 + 0.3 * random()),
    phase: random() * 6.28,
    swing: swing / (1 + index) ** 1.7,
  }));
  const points: string[] = [];
  for (let x = 0; x <= WIDTH; x += 20) {
    const y = waves.reduce((sum, w) => sum + Math.sin((x / w.length) * 6.28 + w.phase) * w.swing, top);
    points.push(`${x},${y.toFixed(1)}`);
  }
  return `<path d="M0,${HEIGHT} L${points.join(' L')} L${WIDTH},${HEIGHT} Z" fill="${colour}"/>`;
}

/** Park and Miller's generator: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
