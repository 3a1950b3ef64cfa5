// A profile fresh from colprof → the same with a fixed creation date, so that the recipe gives the same bytes every time.
// What the profile must hold (ink limit, bare paper, black in the grays) is tested in tests/picture/newsprintProfile.test.ts.

import { readFileSync, writeFileSync } from 'node:fs';

/** ICC.1:2001, 6.1: six 16-bit numbers from byte 24: year, month, day, hour, minute, second. */
const CREATED = [2026, 11, 20, 0, 0, 0];
const DATE_AT = 24;

const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('Expected: stampProfile.ts <from.icc> <to.icc>');
const bytes = readFileSync(from);
CREATED.forEach((value, i) => {
  bytes.writeUInt16BE(value, DATE_AT + i * 2);
});
writeFileSync(to, bytes);
