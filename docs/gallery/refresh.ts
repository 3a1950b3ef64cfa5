// Built pages in out/ → one picture a page here, 800 px wide. Run `npm start` first; then `npm run gallery`.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const OUT = path.resolve('out');
const HERE = path.resolve('docs/gallery');
const WIDTH_PX = 800;

for (const supplement of readdirSync(OUT, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const folder = path.join(OUT, supplement.name);
  for (const file of readdirSync(folder).filter((name) => /^\d+\.png$/.test(name))) {
    const target = path.join(HERE, `${supplement.name}-${path.basename(file, '.png')}.jpg`);
    await sharp(path.join(folder, file)).resize(WIDTH_PX).jpeg({ quality: 86, mozjpeg: true }).toFile(target);
    process.stdout.write(`${path.relative('.', target)}\n`);
  }
}
