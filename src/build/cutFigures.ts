import type { Figure } from '../makeup/plan.ts';
import type { PictureFacts } from '../picture/pictureFacts.ts';
import type { PlannedPage } from './planStep.ts';

/** What `cut` makes of the picture of every figure of a page. */
export async function cutFigures<T>(
  { plan, facts }: PlannedPage,
  cut: (picture: PictureFacts, figure: Figure) => Promise<T>,
): Promise<ReadonlyMap<Figure, T>> {
  const all = plan.figures.map(async (figure) => {
    const picture = facts[figure.picture];
    if (!picture) throw new Error(`plan names picture ${figure.picture}, which was not probed`);
    return [figure, await cut(picture, figure)] as const;
  });
  return new Map(await Promise.all(all));
}
