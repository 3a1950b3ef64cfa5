// Runs inside the page, changes nothing: measures every painted line against its plan and looks for styles that cannot
// go to the plate. Returns plain facts; `paintFindings.ts` turns them into findings.
(() => {
  const PX_PER_MM = 96 / 25.4;
  const zoom = Number(getComputedStyle(document.documentElement).zoom) || 1;
  const faults = [];

  const widthOf = (line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    const box = range.getBoundingClientRect();
    const last = line.lastElementChild;
    const style = last && getComputedStyle(last);
    const trailing = style && style.letterSpacing !== 'normal' ? Number.parseFloat(style.letterSpacing) : 0;
    return (box.right - line.getBoundingClientRect().left) / zoom - (trailing || 0);
  };

  let lines = 0;
  let worst = 0;
  for (const line of document.querySelectorAll('.l')) {
    lines++;
    const planned = Number(line.dataset.width) * PX_PER_MM;
    const off = Math.abs(widthOf(line) - planned);
    worst = Math.max(worst, off);
    if (off > 0.3)
      faults.push({ kind: 'line', item: line.parentElement.dataset.source, text: line.textContent, value: off });
  }

  const FORBIDDEN = {
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
  const nameOf = (e) => e.tagName.toLowerCase() + (e.className ? `.${String(e.className).split(' ').join('.')}` : '');
  const seen = new Set();
  const colours = new Set();
  const report = (element, property, value) => {
    const key = `${nameOf(element)} ${property} ${value}`;
    if (seen.has(key)) return;
    seen.add(key);
    faults.push({ kind: 'style', item: nameOf(element), property, value });
  };
  const noteColour = (element, property, value) => {
    const parts = value.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/);
    if (!parts) return report(element, property, value);
    const alpha = parts[4] === undefined ? 1 : Number(parts[4]);
    if (alpha === 0) return;
    if (alpha < 1) return report(element, property, value);
    const hex = `#${[1, 2, 3].map((i) => Number(parts[i]).toString(16).padStart(2, '0')).join('')}`;
    const key = `${hex} ${nameOf(element)}`;
    if (colours.has(key)) return;
    colours.add(key);
    faults.push({ kind: 'colour', item: nameOf(element), value: hex });
  };

  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    for (const [property, calm] of Object.entries(FORBIDDEN)) {
      if (style[property] !== calm && style[property] !== undefined) report(element, property, style[property]);
    }
    if (/[1-9]\d*px\s+[\d.]+px\s+[1-9][\d.]*px/.test(style.boxShadow)) report(element, 'boxShadow', style.boxShadow);
    if (element.tagName === 'IMG' && style.objectFit !== 'fill') report(element, 'objectFit', style.objectFit);
    if (style.backgroundImage.includes('url(')) report(element, 'backgroundImage', style.backgroundImage);
    if (/rgba|transparent/.test(style.backgroundImage)) report(element, 'backgroundImage', style.backgroundImage);
    if (element.tagName === 'CANVAS' || element.tagName === 'pattern') report(element, 'element', element.tagName);
    if (element.childNodes.length > 0 && element.firstChild.nodeType === 3) noteColour(element, 'color', style.color);
    noteColour(element, 'backgroundColor', style.backgroundColor);
    if (style.borderTopWidth !== '0px') noteColour(element, 'borderTopColor', style.borderTopColor);
    if (style.borderBottomWidth !== '0px') noteColour(element, 'borderBottomColor', style.borderBottomColor);
    if (style.borderLeftWidth !== '0px') noteColour(element, 'borderLeftColor', style.borderLeftColor);
    if (style.borderRightWidth !== '0px') noteColour(element, 'borderRightColor', style.borderRightColor);
  }

  const images = [...document.images];
  for (const image of images) {
    if (!image.complete || image.naturalWidth === 0)
      faults.push({ kind: 'picture', item: `picture ${image.dataset.number}` });
  }
  return { lines, worst, pictures: images.length, faults };
})();
