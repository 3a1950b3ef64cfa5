import { describe, expect, it } from 'vitest';
import { arrayAt, catalogOf, nameAt, numberAt, resolve, streamAt, textAt } from '../../src/pdf/lookUp.ts';
import { isDict } from '../../src/pdf/objects.ts';
import { decodeStream } from '../../src/pdf/streams.ts';
import { profileFault } from '../../src/press/outputIntent.ts';
import { pressPage } from '../../src/press/pressPage.ts';
import { opened, pressed, pressInput, profileHeader } from './pressInputs.ts';

it('names the condition and carries its profile', async () => {
  const { file } = await opened((await pressed(pressInput())).pdf);
  const intents = arrayAt(file, catalogOf(file), 'OutputIntents') ?? [];
  const intent = resolve(file, intents[0]);
  if (!isDict(intent)) throw new Error('no intent');
  expect(intents).toHaveLength(1);
  expect(nameAt(file, intent, 'S')).toBe('GTS_PDFX');
  expect(textAt(file, intent, 'OutputConditionIdentifier')).toBe('CGATS TR 002');
  expect(textAt(file, intent, 'RegistryName')).toBe('http://www.color.org');
  const profile = streamAt(file, intent, 'DestOutputProfile');
  expect(numberAt(file, profile, 'N')).toBe(4);
  expect(nameAt(file, profile, 'Filter')).toBe('FlateDecode');
  expect(profile && new Uint8Array(decodeStream(file, profile).bytes)).toEqual(profileHeader());
});

describe('a profile that is no CMYK output profile', () => {
  it.each([
    ['no ICC profile', (h: Buffer) => h.write('nope', 36, 'latin1')],
    ['class mntr', (h: Buffer) => h.write('mntr', 12, 'latin1')],
    ['colour space RGB', (h: Buffer) => h.write('RGB ', 16, 'latin1')],
    [
      'version 5',
      (h: Buffer) => {
        h[8] = 5;
      },
    ],
  ])('%s', async (reason, change) => {
    const profile = profileHeader((h) => void change(h));
    expect(profileFault(profile)).toBe(reason);
    const { value, findings } = await pressPage(pressInput({ condition: { ...pressInput().condition, profile } }));
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ id: 'press-profile-kind', value: reason }]);
  });

  it('of version 4 where the standard is built on PDF 1.4', async () => {
    const condition = { ...pressInput().condition, standard: 'PDF/X-1a:2003' as const };
    const { value, findings } = await pressPage(pressInput({ condition }));
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ id: 'press-profile-too-new', value: 4, limit: 2 }]);
  });

  it('empty or cut short', () => expect(profileFault(new Uint8Array(10))).toBe('no ICC profile'));
});
