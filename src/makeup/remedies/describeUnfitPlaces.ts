// A page that is not full with what the editor pinned, and the same page with nothing pinned → the finding.

import { finding, type Outcome } from '../../findings/finding.ts';
import type { PageInput } from '../pageInput.ts';
import type { PagePlan } from '../plan.ts';
import { figurePlace, placeText } from './figurePlace.ts';

export const hasPlaces = ({ page }: PageInput): boolean =>
  page.pictures.some(({ pinned }) => pinned) || (page.headPlaces ?? []).length > 0;

export function withoutPlaces(input: PageInput): PageInput {
  const pictures = input.page.pictures.map(({ pinned: _, ...picture }) => picture);
  return { ...input, page: { ...input.page, pictures, headPlaces: [] } };
}

/** Not full either way: the page has another fault, and that is told. */
export function describeUnfitPlaces(
  { value: free, findings }: Outcome<PagePlan | undefined>,
  { page }: PageInput,
): Outcome<PagePlan | undefined> {
  if (!free) return { value: undefined, findings };
  const pictures = page.pictures.flatMap(({ pinned }, index) => (pinned ? [index] : []));
  const heads = page.headPlaces ?? [];
  const items = [...pictures.map((i) => `picture ${i + 1}`), ...heads.map(({ head }) => `head ${head}`)];
  const limit = pictures.flatMap((index) => {
    const place = figurePlace(free, index);
    return place ? [`${index + 1} ${placeText(place)}`] : [];
  });
  const [first = -1] = pictures;
  const where = { ...page.pictures[first]?.place, page: page.number, item: items.join(', ') };
  const unfit = finding('places-not-full', where, { value: items.length, limit: limit.join('; ') || '–' });
  return { value: undefined, findings: [unfit] };
}
