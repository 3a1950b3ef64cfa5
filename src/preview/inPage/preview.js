// Runs in the browser of the person: shows the pages, findings and sources of /state.json, and fetches it again whenever
// /events says so. Texts are set as text, never as markup.

import { changePicture, closeEditor, listenEditor, openEditor, refreshEditor, showEditor } from './editor.js';
import { element, showFindings, shownFindings } from './findings.js';
import { lineOfPart } from './lines.js';
import { flashChange, hoverPart, partAt, showPlace, showSheet } from './sheet.js';
import { WORDS } from './words.js';
import { resize, setZoom } from './zoom.js';

const byId = (id) => document.getElementById(id);
const sheet = byId('sheet');

let state;
let language;
let chosenPage;
let chosenFinding;
/** Names of the parts that are lit on the page. */
let chosenParts = [];
let isBefore = false;

/** Of all pages, made up or not. */
const pageNumbers = () => [
  ...new Set([...state.lengths.map(({ page }) => page), ...state.pages.map(({ number }) => number)]),
];

/** The chosen page, or the first that is made up. */
const shownNumber = () =>
  pageNumbers().includes(chosenPage) ? chosenPage : (state.pages[0]?.number ?? state.lengths[0]?.page);

/** Undefined: it was never made up. */
const shownPage = () => state?.pages.find(({ number }) => number === shownNumber());

function show() {
  const words = WORDS[language];
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = `${state.supplement} – tekan`;
  byId('supplement').textContent = state.supplement;
  const page = shownPage();
  isBefore = isBefore && page?.before !== undefined;
  showStatus(words, page);
  showTabs(words);
  byId('empty').hidden = page !== undefined;
  byId('empty').textContent = state.building || state.findings.length === 0 ? words.empty : words.emptyErrors;
  const findings = state.findings;
  showSheet({ page, findings, chosen: chosenFinding, parts: chosenParts, language, choose, isBefore });
  resize(page);
  showFindings({ state, chosen: chosenFinding, language, words, choose, apply });
  showEditor(state, words);
}

function showStatus(words, page) {
  const status = byId('status');
  status.className = state.building ? 'building' : state.status;
  const isAgain = state.building && state.version > 0;
  status.textContent = isAgain ? words.building : `${words[state.status]}${page?.stale ? words.stale : ''}`;
  const length = state.lengths.find((one) => one.page === shownNumber());
  const { characters, change = 0 } = length ?? {};
  const off = change < 0 ? words.cut(-change) : change > 0 ? words.add(change) : '';
  byId('length').textContent = length ? [words.story(characters), off].filter(Boolean).join(' · ') : '';
  byId('length').classList.toggle('off', change !== 0);
  const { rectsMm, moved } = page?.change ?? {};
  byId('change').textContent = rectsMm ? words.changed(rectsMm.length) + (moved > 0 ? words.moved(moved) : '') : '';
  const before = byId('before');
  before.hidden = !page?.before;
  before.textContent = words.before;
  before.setAttribute('aria-pressed', String(isBefore));
  for (const fit of ['page', 'width']) document.querySelector(`[data-zoom=${fit}]`).textContent = words[fit];
}

function showTabs(words) {
  const tabs = pageNumbers().map((number) => {
    const tab = element('button', { type: 'button', textContent: number, onclick: () => choosePage(number) });
    tab.setAttribute('aria-pressed', String(number === shownNumber()));
    tab.classList.toggle('stale', state.pages.find((page) => page.number === number)?.stale ?? !state.building);
    return tab;
  });
  byId('tabs').setAttribute('aria-label', words.pages);
  byId('tabs').replaceChildren(...(tabs.length > 1 ? tabs : []));
}

/** A finding: its place on the page, and the line that makes it. */
function choose(finding) {
  const { lead } = finding;
  chosenFinding = finding;
  chosenParts = lead.parts;
  if (pageNumbers().includes(lead.page)) chosenPage = lead.page;
  const [name] = lead.parts;
  if (lead.file && lead.line) openEditor(state, { ...lead, name }, lead.page);
  show();
  showPlace();
  document.querySelector('#findings .chosen')?.scrollIntoView({ block: 'nearest' });
}

/** A remedy that a click can carry out. */
function apply(finding, place) {
  choose(finding);
  changePicture(state, finding.lead.picture, { place });
}

/** A paragraph, head, picture or box of the page: its line. */
function choosePart(part) {
  const source = state.sources[part.file];
  const line = source === undefined ? part.line : lineOfPart(source, part);
  const { file, column, text, name } = part;
  if (openEditor(state, { file, line, column, text, name }, shownPage().number) === false) return;
  chosenFinding = undefined;
  chosenParts = [part.name];
  show();
  showPlace();
}

function choosePage(number) {
  chosenPage = number;
  isBefore = false;
  show();
}

/** The next of a list, by the arrow keys; from the ends on nothing happens. */
const neighbour = (list, current, step) => list[current < 0 ? (step > 0 ? 0 : -1) : current + step];

function stepFinding(step) {
  const shown = shownFindings(state.findings);
  const next = neighbour(shown, shown.indexOf(chosenFinding), step);
  if (next) choose(next);
  byId('stage').focus({ preventScroll: true });
}

function stepPart(step) {
  const parts = (shownPage()?.parts ?? []).filter(({ name }) => name.startsWith('story/'));
  const next = neighbour(
    parts,
    parts.findIndex(({ name }) => chosenParts.includes(name)),
    step,
  );
  if (next) choosePart(next);
  byId('stage').focus({ preventScroll: true });
}

function stepPage(step) {
  const numbers = pageNumbers();
  const next = numbers[numbers.indexOf(shownNumber()) + step];
  if (next) choosePage(next);
}

function showBefore(wanted) {
  if (isBefore === wanted) return;
  isBefore = wanted;
  show();
}

const KEYS = {
  '+': () => setZoom('in', shownPage()),
  '=': () => setZoom('in', shownPage()),
  '-': () => setZoom('out', shownPage()),
  0: () => setZoom('page', shownPage()),
  1: () => setZoom(1, shownPage()),
  2: () => setZoom('width', shownPage()),
  '[': () => stepPart(-1),
  ']': () => stepPart(1),
  b: () => showBefore(true),
  '?': () => showKeys(),
  ArrowUp: () => stepFinding(-1),
  ArrowDown: () => stepFinding(1),
  ArrowLeft: () => stepPage(-1),
  ArrowRight: () => stepPage(1),
  Escape: () => {
    chosenFinding = undefined;
    chosenParts = [];
    closeEditor();
    show();
  },
};

function showKeys() {
  const rows = WORDS[language].keys.map(([key, meaning]) =>
    element(
      'div',
      { className: 'key' },
      element('kbd', { textContent: key }),
      element('span', { textContent: meaning }),
    ),
  );
  const help = byId('help');
  help.replaceChildren(...rows);
  help.onclick = () => help.close();
  if (!help.open) help.showModal();
}

function listen() {
  document.onkeydown = (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (!state || ctrlKey || metaKey || altKey || target.matches('textarea') || byId('help').open) return;
    const act = KEYS[key.length === 1 ? key.toLowerCase() : key];
    // Large pages are scrolled by the arrow keys of the stage's own scroll bars, too.
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.onkeyup = ({ key }) => key.toLowerCase() === 'b' && showBefore(false);
  sheet.onmousemove = (event) => !isBefore && shownPage() && hoverPart(partAt(event, shownPage()), shownPage());
  sheet.onmouseleave = () => hoverPart(undefined, shownPage());
  sheet.onclick = (event) => {
    const part = event.target.closest('#marks > button') || isBefore ? undefined : partAt(event, shownPage());
    if (part) choosePart(part);
  };
  byId('stage').onwheel = (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    setZoom(event.deltaY < 0 ? 'in' : 'out', shownPage(), { x: event.clientX, y: event.clientY });
  };
  for (const button of document.querySelectorAll('[data-zoom]'))
    button.onclick = () => setZoom(button.dataset.zoom, shownPage());
  byId('before').onclick = () => showBefore(!isBefore);
  byId('keys').onclick = showKeys;
  byId('language').onclick = () => {
    language = language === 'zh' ? 'en' : 'zh';
    localStorage.setItem('tekan-language', language);
    if (state) show();
  };
  new ResizeObserver(() => resize(shownPage())).observe(byId('stage'));
  listenEditor(() => state);
}

/** A finding is the same when it says the same of the same place. */
const identity = ({ message, where }) => JSON.stringify([message, where]);

async function fetchState() {
  const fresh = await (await fetch('/state.json')).json();
  // Whatever was chosen while it was fetched is chosen still.
  const chosen = chosenFinding && identity(chosenFinding);
  const versions = new Map((state?.pages ?? []).map(({ number, version }) => [number, version]));
  state = fresh;
  language ??= localStorage.getItem('tekan-language') ?? state.language;
  chosenFinding = state.findings.find((one) => identity(one) === chosen);
  refreshEditor(state);
  show();
  const page = shownPage();
  const last = page && versions.get(page.number);
  if (last !== undefined && last !== page.version && page.change) flashChange(page);
}

listen();
const events = new EventSource('/events');
events.onopen = fetchState;
events.onmessage = fetchState;
events.onerror = () => {
  const words = WORDS[language ?? 'en'];
  byId('status').className = 'bug';
  byId('status').textContent = words.gone;
};
