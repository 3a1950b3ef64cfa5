// The whole of a picture beside its line, with what the page shows of it: a click says which point a crop must keep.

const byId = (id) => document.getElementById(id);
const [figure, image, cut, point] = ['crop', 'whole', 'cut', 'focus'].map(byId);

/** How far an arrow key moves the point. */
const STEP = 0.05;
const ARROWS = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

let shown;
let focus;

const share = (value) => `${value * 100}%`;

/** `part`: a picture of the page, or none; `editable`: it can be changed here. */
export function showCrop(part, pageNumber, { words, editable }) {
  shown = part?.picture;
  figure.hidden = !shown;
  if (!shown) return;
  const { crop, keepWhole } = shown;
  focus = [...shown.focus];
  const source = `/originals/${pageNumber}/${part.name.split('/')[1]}.jpg?${encodeURIComponent(shown.file)}`;
  if (image.getAttribute('src') !== source) image.src = source;
  image.alt = shown.file;
  const frame = { left: crop.x, top: crop.y, width: crop.width, height: crop.height };
  for (const [side, value] of Object.entries(frame)) cut.style[side] = share(value);
  showPoint();
  byId('lost').textContent = words.lost(Math.round((1 - crop.width * crop.height) * 100));
  byId('keep').checked = keepWhole;
  byId('keep').disabled = !editable;
  byId('keepWord').textContent = words.keepWhole;
  byId('pick').title = words.focus;
  byId('pick').setAttribute('aria-label', words.focus);
  byId('pick').disabled = !editable;
}

function showPoint() {
  point.style.left = share(focus[0]);
  point.style.top = share(focus[1]);
}

/** `change({ focus })` or `change({ keepWhole })`, when a person has chosen. */
export function listenCrop(change) {
  const pick = byId('pick');
  pick.onclick = (event) => {
    // Pressed by the keyboard: the point that the arrow keys moved.
    if (event.detail > 0) {
      const box = image.getBoundingClientRect();
      focus = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    }
    showPoint();
    change({ focus });
  };
  pick.onkeydown = (event) => {
    const step = ARROWS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    focus = focus.map((value, axis) => Math.min(1, Math.max(0, value + step[axis])));
    showPoint();
  };
  byId('keep').onchange = () => change({ keepWhole: byId('keep').checked });
}
