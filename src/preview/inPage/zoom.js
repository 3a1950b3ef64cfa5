// How large the sheet is: whole page, page width, or a scale of real size. The middle of what is seen stays there.

const byId = (id) => document.getElementById(id);
const [stage, sheet] = ['stage', 'sheet'].map(byId);

const PX_PER_MM = 96 / 25.4;
const MARGIN_PX = 16;
const LEAST = 0.1;
const MOST = 4;

let zoom = 'page';

/** Sets the size of the sheet for a page; gives the scale. */
export function resize(page) {
  if (!page) return 1;
  const natural = { width: page.widthMm * PX_PER_MM, height: page.heightMm * PX_PER_MM };
  const room = { width: stage.clientWidth - 2 * MARGIN_PX, height: stage.clientHeight - 2 * MARGIN_PX };
  const width = room.width / natural.width;
  const fits = { width, page: Math.min(width, room.height / natural.height) };
  const scale = Math.max(0.05, fits[zoom] ?? zoom);
  sheet.style.width = `${natural.width * scale}px`;
  sheet.style.height = `${natural.height * scale}px`;
  byId('scale').textContent = `${Math.round(scale * 100)} %`;
  for (const fit of ['page', 'width'])
    document.querySelector(`[data-zoom=${fit}]`).setAttribute('aria-pressed', String(fit === zoom));
  return scale;
}

/** `in`, `out`, `page`, `width` or a scale; `at`: the point of the window that stays where it is. */
export function setZoom(wanted, page, at = middleOf(stage.getBoundingClientRect())) {
  const before = sheet.getBoundingClientRect();
  const now = resize(page);
  if (wanted === 'in') zoom = Math.min(MOST, now * 1.25);
  else if (wanted === 'out') zoom = Math.max(LEAST, now / 1.25);
  else zoom = wanted;
  resize(page);
  if (before.width === 0) return;
  const after = sheet.getBoundingClientRect();
  stage.scrollLeft += after.left + ((at.x - before.left) / before.width) * after.width - at.x;
  stage.scrollTop += after.top + ((at.y - before.top) / before.height) * after.height - at.y;
}

const middleOf = ({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 });
