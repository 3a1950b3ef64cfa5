// Painted plates of a page → the pictures of its report, as addresses that hold the picture itself, so that the report is
// one file.

import { encodeReportJpeg } from '../picture/reportPicture.ts';
import type { PaintedPlates, PlateOrder } from '../preflight/ink/mapInk.ts';
import { platePictures } from '../preflight/plates/platePictures.ts';
import type { PageView } from '../preflight/report/reportView.ts';

/** By page. */
export type ReportViews = Map<string, readonly PageView[]>;

/** Plates are looked at for what is on them, the page for how it reads, the map for its colours. */
const QUALITY: Readonly<Record<string, number>> = { page: 60, ink: 55 };
const PLATE_QUALITY = 40;

/** An order for preflight whose pictures land in `views`. */
export const viewOrder = (views: ReportViews): PlateOrder => ({
  take: async (painted) => {
    views.set(painted.page, await viewsOf(painted));
  },
});

async function viewsOf({ raster, totals, limitPercent, sources }: PaintedPlates): Promise<readonly PageView[]> {
  const views: PageView[] = [];
  for (const picture of platePictures(raster.plates, totals, limitPercent)) {
    const jpeg = await encodeReportJpeg(picture, QUALITY[picture.view] ?? PLATE_QUALITY);
    const src = `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`;
    views.push({ view: picture.view, src, limitPercent, sources });
  }
  return views;
}
