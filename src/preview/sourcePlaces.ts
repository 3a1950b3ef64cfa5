// A supplement folder → for every page the places in supplement.yaml and the stories from which its texts, pictures and
// boxes come, by the names plans use. The files are read again: a plan says what stands where, never who wrote it.

import type { Place } from '../findings/finding.ts';
import { type PlacedValue, readPlacedYaml } from '../schema/readYaml.ts';
import { supplementSchema } from '../schema/supplement.ts';
import { readSupplement } from '../supplement/readSupplement.ts';
import { SUPPLEMENT_FILE, type Supplement, type SupplementPage } from '../supplement/supplement.ts';
import { textSources } from '../supplement/textSources.ts';
import { readSource } from './readSources.ts';

export interface SourcePage {
  /** In the supplement, from 0. */
  readonly index: number;
  readonly page: SupplementPage;
  /** The characters behind the names of the plan. */
  readonly texts: ReadonlyMap<string, string>;
  /** `story/3`, `headline/0`, `picture/2`, `box/1`, … → where an editor changes it. */
  readonly places: ReadonlyMap<string, Place>;
}

type PlaceOf = PlacedValue<unknown>['placeOf'];

/** By page number, in the order of the supplement; undefined while the data has an error. */
export async function readSourcePlaces(folder: string): Promise<ReadonlyMap<string, SourcePage> | undefined> {
  const { value: supplement } = await readSupplement(folder);
  if (!supplement) return undefined;
  // Its findings are the build's to tell.
  const text = await readSource(folder, SUPPLEMENT_FILE);
  const placed = text === undefined ? undefined : readPlacedYaml(SUPPLEMENT_FILE, text, supplementSchema).value;
  if (!placed) return undefined;
  const pages = supplement.pages.map((page, index) => sourcePage(supplement, page, index, placed.placeOf));
  return new Map(pages.map((one) => [one.page.number, one]));
}

function sourcePage(supplement: Supplement, page: SupplementPage, index: number, placeOf: PlaceOf): SourcePage {
  const texts = textSources(supplement, page);
  const at = (...path: (string | number)[]): Place => placeOf(['pages', index, ...path]);
  const places = new Map<string, Place>();
  for (const name of texts.keys()) {
    const place = placeOfText(name, page, at, placeOf);
    if (place) places.set(name, place);
  }
  for (const k of page.pictures.keys()) places.set(`picture/${k}`, at('pictures', k));
  for (const k of page.boxes?.keys() ?? []) places.set(`box/${k}`, at('boxes', k));
  return { index, page, texts, places };
}

function placeOfText(
  name: string,
  page: SupplementPage,
  at: (...path: (string | number)[]) => Place,
  placeOf: PlaceOf,
): Place | undefined {
  const [kind = '', part = ''] = name.split('/');
  switch (kind) {
    case 'story':
      return page.story[Number(part)]?.place;
    case 'caption':
    case 'credit':
      return at('pictures', Number(part), kind);
    case 'box':
      return at('boxes', Number(part));
    case 'byline':
      return at('bylines');
    case 'folio':
      return part === 'left' ? at('section') : placeOf([part === 'middle' ? 'paper' : 'date']);
    default:
      return at(kind);
  }
}
