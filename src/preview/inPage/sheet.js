// The sheet: the picture of a page, with the places of findings, of what is chosen and of what has just changed over it.

const byId = (id) => document.getElementById(id);
const [stage, sheet, picture, marks, overlay, texts] = ['stage', 'sheet', 'picture', 'marks', 'parts', 'texts'].map(
  byId,
);

/** Millimetres of a page → its box on the sheet. */
function boxOf({ x, y, width, height }, page, className, growMm = 0) {
  const box = document.createElement('div');
  box.className = className;
  place(box, { x: x - growMm, y: y - growMm, width: width + 2 * growMm, height: height + 2 * growMm }, page);
  return box;
}

function place(box, { x, y, width, height }, { widthMm, heightMm }) {
  const share = (length, whole) => `${(length / whole) * 100}%`;
  Object.assign(box.style, {
    left: share(x, widthMm),
    width: share(width, widthMm),
    top: share(y, heightMm),
    height: share(height, heightMm),
  });
}

export function showSheet({ page, findings, chosen, parts, language, choose, isBefore }) {
  sheet.hidden = !page;
  if (!page) return;
  sheet.classList.toggle('stale', page.stale);
  sheet.classList.toggle('is-before', isBefore);
  const source = isBefore
    ? `/pages/${page.number}.before.png?${page.before.version}`
    : `/pages/${page.number}.png?${page.version}`;
  if (picture.getAttribute('src') !== source) picture.src = source;
  showTexts(page, isBefore);
  const here = isBefore
    ? []
    : findings.filter(({ where }) => where.rectMm && (where.page ?? page.number) === page.number);
  marks.replaceChildren(...here.map((finding) => markOf(finding, { page, chosen, language, choose })));
  const shown = isBefore ? [] : page.parts.filter(({ name }) => parts.includes(name));
  const boxes = shown.flatMap(({ rectsMm, lines }) =>
    rectsMm.map((rect) => boxOf(rect, page, lines ? 'chosen' : 'chosen whole', 0.5)),
  );
  for (const old of overlay.querySelectorAll('.chosen')) old.remove();
  overlay.append(...boxes);
}

/** The characters of the page, unseen where they stand: so that the browser's search finds them and screen readers read them. */
function showTexts(page, isBefore) {
  texts.hidden = isBefore;
  const shown = `${page.number} ${page.version}`;
  if (texts.dataset.shown === shown) return;
  texts.dataset.shown = shown;
  const boxes = page.parts.flatMap((part) =>
    (part.lines ?? []).map((line, index) => {
      const rect = part.rectsMm[index];
      const box = boxOf(rect, page, 'text');
      box.textContent = line;
      box.style.fontSize = `${(rect.height / page.widthMm) * 100}cqw`;
      return box;
    }),
  );
  texts.replaceChildren(...boxes);
}

function markOf(finding, { page, chosen, language, choose }) {
  const mark = document.createElement('button');
  mark.type = 'button';
  mark.className = finding.severity;
  mark.title = finding.message[language];
  mark.classList.toggle('chosen', finding === chosen);
  mark.onclick = () => choose(finding);
  place(mark, finding.where.rectMm, page);
  return mark;
}

/** Longer than an eye needs to find a line on a whole page. */
const FLASH_MS = 3200;

/** Changed lines flash; a page that is all new does not. */
export function flashChange(page) {
  for (const box of overlay.querySelectorAll('.flash')) box.remove();
  const { rectsMm } = page.change;
  const all = page.parts.reduce((sum, part) => sum + part.rectsMm.length, 0);
  if (rectsMm.length > all / 2) return;
  const boxes = rectsMm.map((rect) => boxOf(rect, page, 'flash', 0.6));
  overlay.append(...boxes);
  setTimeout(() => {
    for (const box of boxes) box.remove();
  }, FLASH_MS);
}

/** Scrolls so that the chosen place can be seen. */
export function showPlace() {
  const target = marks.querySelector('.chosen') ?? overlay.querySelector('.chosen');
  if (!target) return;
  const [room, box] = [stage.getBoundingClientRect(), target.getBoundingClientRect()];
  const isInside = box.top >= room.top && box.bottom <= room.bottom && box.left >= room.left && box.right <= room.right;
  if (!isInside) target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' });
}

/** Lines are easier to hit than they are high. */
const REACH = 0.35;

/** The smallest part under a point of the window. */
export function partAt({ clientX, clientY }, page) {
  const box = sheet.getBoundingClientRect();
  const x = ((clientX - box.left) / box.width) * page.widthMm;
  const y = ((clientY - box.top) / box.height) * page.heightMm;
  const hits = page.parts.flatMap((part) =>
    part.rectsMm
      .filter((rect) => {
        const reach = part.lines ? REACH * rect.height : 0;
        return x >= rect.x && x <= rect.x + rect.width && y >= rect.y - reach && y <= rect.y + rect.height + reach;
      })
      .map((rect) => ({ part, area: rect.width * rect.height })),
  );
  return hits.sort((a, b) => a.area - b.area)[0]?.part;
}

/** Shows what a click would choose. */
export function hoverPart(part, page) {
  if (overlay.dataset.over === (part?.name ?? '')) return;
  overlay.dataset.over = part?.name ?? '';
  for (const old of overlay.querySelectorAll('.over')) old.remove();
  sheet.style.cursor = part ? 'pointer' : '';
  if (part) overlay.append(...part.rectsMm.map((rect) => boxOf(rect, page, 'over', 0.5)));
}
