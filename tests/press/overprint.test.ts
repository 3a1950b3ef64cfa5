import { describe, expect, it } from 'vitest';
import { dictAt } from '../../src/pdf/lookUp.ts';
import { dict, name, ref, stream } from '../../src/pdf/objects.ts';
import { bytesOf } from '../pdf/smallPdf.ts';
import { opened, pressed, pressInput, rewritten, smallInput } from './pressInputs.ts';

const ON = '/TekanOverprint gs';
const OFF = '/TekanKnockout gs';

/** What each painting operator finds: overprint on or off. */
async function painted(content: string): Promise<string[]> {
  const found: string[] = [];
  const saved: string[] = [];
  let state = 'off';
  for (const line of (await rewritten(content)).split('\n')) {
    if (line === ON) state = 'on';
    else if (line === OFF) state = 'off';
    else if (line === 'q') saved.push(state);
    else if (line === 'Q') state = saved.pop() ?? 'none';
    else if (/(^|\s)(Tj|TJ|'|"|f|S)$/.test(line)) found.push(state);
  }
  return found;
}

const text = (size: number, before = '0 g') => `BT\n${before}\n/F1 ${size} Tf\n(a) Tj\nET`;

describe('black type', () => {
  it.each([
    [12, ['on']],
    [12.1, ['off']],
    [5, ['on']],
  ])('of %s pt', async (size, expected) => expect(await painted(text(size))).toEqual(expected));

  it('counts by its size on the sheet, whatever matrices made it', async () => {
    expect(await painted(`4 0 0 4 0 0 cm\n${text(3)}`)).toEqual(['on']);
    expect(await painted(`4 0 0 4 0 0 cm\n${text(4)}`)).toEqual(['off']);
    expect(await painted('BT\n0 g\n/F1 1 Tf\n0 13 -13 0 0 0 Tm\n(a) Tj\nET')).toEqual(['off']);
    expect(await painted('BT\n0 g\n/F1 1 Tf\n0 9 -9 0 0 0 Tm\n(a) Tj\nET')).toEqual(['on']);
  });

  it.each(["(a) '", '1 1 (a) "', '[(a)] TJ'])('overprints with %s too', async (show) =>
    expect(await painted(`BT\n0 0 0 rg\n/F1 9 Tf\n${show}\nET`)).toEqual(['on']),
  );

  it('knocks out when it is stroked', async () => expect(await painted(text(9, '0 g 2 Tr'))).toEqual(['off']));
});

describe('everything else knocks out', () => {
  it.each([
    ['type in another ink', text(9, '1 0 0 rg')],
    ['gray type', text(9, '.2 g')],
    ['white type', text(9, '1 g')],
    ['a black area', '0 g\n0 0 9 9 re\nf'],
    ['a black line', '0 G\n0 0 m 9 9 l\nS'],
  ])('%s', async (_, content) => expect(await painted(content)).toEqual(['off']));

  it('also right after small type', async () =>
    expect(await painted(`${text(9)}\n0 0 9 9 re\nf\n${text(9)}\n${text(30)}`)).toEqual(['on', 'off', 'on', 'off']));

  it('also after q and Q', async () =>
    expect(await painted(`${text(9)}\nq\n0 0 9 9 re\nf\nQ\n${text(9)}`)).toEqual(['on', 'off', 'on']));
});

it('is switched once for a whole run of small type', async () => {
  const content = await rewritten(`${text(9)}\n${text(10)}\n${text(8)}`);
  expect(content.split(ON)).toHaveLength(2);
  expect(content).not.toContain(OFF);
});

it('is mode 1: plates without ink are left alone', async () => {
  const { file, page } = await opened((await pressed(pressInput())).pdf);
  const states = dictAt(file, page.resources, 'ExtGState');
  expect(Object.fromEntries(dictAt(file, states, 'TekanOverprint')?.entries ?? [])).toEqual({
    Type: name('ExtGState'),
    OP: true,
    op: true,
    OPM: 1,
  });
  expect(dictAt(file, states, 'TekanKnockout')?.entries.get('op')).toBe(false);
});

it('goes on inside forms, with the size type has there', async () => {
  const form = stream(bytesOf(text(6)), { Subtype: name('Form'), Resources: dict() });
  const whole = (scale: number) =>
    smallInput({
      content: `${scale} 0 0 ${scale} 0 0 cm /Fm Do`,
      resources: { XObject: dict({ Fm: ref(10) }) },
      objects: [form],
    });
  const inside = async (scale: number) => {
    const { file } = await opened((await pressed(whole(scale))).pdf);
    return [...file.objects.values()].some((o) =>
      JSON.stringify(o, (_, v) => (v instanceof Map ? [...v] : v)).includes('TekanOverprint'),
    );
  };
  expect(await inside(1)).toBe(true);
  expect(await inside(3)).toBe(false);
});

it('in Chromium’s page falls to black type of 9 and 12 pt, not to 13 pt, heads and other inks', async () => {
  const { content } = await opened((await pressed(pressInput())).pdf);
  const sizes = { on: new Set<number>(), off: new Set<number>() };
  let state: 'on' | 'off' = 'off';
  let size = 0;
  for (const line of content.split('\n')) {
    if (line === ON) state = 'on';
    else if (line === OFF || line === 'Q') state = 'off';
    size = Number(/ ([\d.]+) Tf$/.exec(line)?.[1] ?? size);
    // In CSS pixels of the page that is four times as large: 16/3 of a point.
    if (/ Tj$/.test(line)) sizes[state].add(Math.round((size * 3) / 16));
  }
  expect([...sizes.on].sort((a, b) => a - b)).toEqual([9, 12]);
  expect([...sizes.off].sort((a, b) => a - b)).toEqual([9, 13, 24, 30]);
});
