// Runs inside the page, changes nothing: measures every painted line against its plan and looks for styles that cannot
// go to the plate. Returns plain facts; `paintFindings.ts` turns them into findings.
(() => {
  const PX_PER_MM = 96 / 25.4;
  const LINE_LIMIT_PX = 0.3;
  const zoom = Number(getComputedStyle(document.documentElement).zoom) || 1;
  const faults = [];

  /** Ink width of a line: the space after its last glyph does not count. */
  const widthOf = (line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    const box = range.getBoundingClientRect();
    const last = line.lastElementChild;
    const style = last && getComputedStyle(last);
    const trailing = style && style.letterSpacing !== 'normal' ? Number.parseFloat(style.letterSpacing) : 0;
    return (box.right - line.getBoundingClientRect().left) / zoom - (trailing || 0);
  };

  const measureLines = () => {
    const lines = [...document.querySelectorAll('.l')];
    let worst = 0;
    for (const line of lines) {
      const off = Math.abs(widthOf(line) - Number(line.dataset.width) * PX_PER_MM);
      worst = Math.max(worst, off);
      if (off > LINE_LIMIT_PX)
        faults.push({ kind: 'line', item: line.parentElement.dataset.source, text: line.textContent, value: off });
    }
    return { lines: lines.length, worst };
  };

  const nameOf = (element, pseudo) =>
    element.tagName.toLowerCase() +
    (element.className ? `.${String(element.className).split(' ').join('.')}` : '') +
    pseudo;

  const seen = new Set();
  const once = (fault) => {
    const key = JSON.stringify(fault);
    if (!seen.has(key)) faults.push(fault);
    seen.add(key);
  };

  /** What a style must be, because anything else is transparency, a raster or RIP-dependent (press.md). */
  const CALM = {
    filter: 'none',
    backdropFilter: 'none',
    mixBlendMode: 'normal',
    maskImage: 'none',
    opacity: '1',
    textShadow: 'none',
    webkitTextStrokeWidth: '0px',
    backgroundClip: 'border-box',
    backgroundBlendMode: 'normal',
  };

  const blurs = (boxShadow) =>
    boxShadow !== 'none' &&
    boxShadow.split(/,(?![^(]*\))/).some((one) => Number.parseFloat(one.match(/-?[\d.]+px/g)?.[2] ?? 0) > 0);

  const noteStyle = (element, style, item) => {
    const bad = (property) => once({ kind: 'style', item, property, value: String(style[property]) });
    for (const [property, calm] of Object.entries(CALM))
      if (style[property] !== undefined && style[property] !== calm) bad(property);
    if (blurs(style.boxShadow)) bad('boxShadow');
    if (/url\(|rgba|transparent/.test(style.backgroundImage)) bad('backgroundImage');
    if (element.tagName === 'IMG' && style.objectFit !== 'fill') bad('objectFit');
    if (element.tagName === 'CANVAS' || element.tagName === 'pattern')
      once({ kind: 'style', item, property: 'element', value: element.tagName });
  };

  const noteColour = (item, property, value) => {
    const parts = value.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/);
    const alpha = parts ? Number(parts[4] ?? 1) : Number.NaN;
    if (alpha === 0) return;
    if (alpha !== 1) return once({ kind: 'style', item, property, value });
    const hex = `#${[1, 2, 3].map((i) => Number(parts[i]).toString(16).padStart(2, '0')).join('')}`;
    once({ kind: 'colour', item, value: hex });
  };

  const noteColours = (element, style, item) => {
    if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
      noteColour(item, 'color', style.color);
    noteColour(item, 'backgroundColor', style.backgroundColor);
    if (element.tagName === 'path') {
      if (style.fill !== 'none') noteColour(item, 'fill', style.fill);
      if (style.stroke !== 'none') noteColour(item, 'stroke', style.stroke);
    }
    for (const side of ['Top', 'Right', 'Bottom', 'Left'])
      if (style[`border${side}Width`] !== '0px') noteColour(item, `border${side}Color`, style[`border${side}Color`]);
  };

  for (const element of [document.documentElement, document.body, ...document.body.querySelectorAll('*')]) {
    for (const pseudo of ['', '::before', '::after']) {
      const style = getComputedStyle(element, pseudo || null);
      if (pseudo && style.content === 'none') continue;
      const item = nameOf(element, pseudo);
      noteStyle(element, style, item);
      noteColours(element, style, item);
    }
  }

  const images = [...document.images];
  for (const image of images)
    if (!image.complete || image.naturalWidth === 0)
      faults.push({ kind: 'picture', item: `picture ${image.dataset.number}` });

  return { ...measureLines(), pictures: images.length, faults };
})();
