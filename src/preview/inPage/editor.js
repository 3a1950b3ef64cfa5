// The lines behind what was clicked, to be read and changed. What is typed stays until it is saved or dropped, whatever the
// page does meanwhile; what was saved can be undone.

import { listenCrop, showCrop } from './crop.js';
import { asParagraphs, countPrinted, isStory, unitAt, unitNow } from './lines.js';
import { WORDS } from './words.js';

const byId = (id) => document.getElementById(id);
const [form, area, told] = ['editor', 'lines', 'told'].map(byId);

/** `unit`: the lines as they are in the file; `change`: how many characters the page should gain. */
let open;
const saved = [];
let words = WORDS.en;

const isDirty = () => open !== undefined && area.value !== open.unit.text;

/** Shows the lines at a place; false when others are being typed. */
export function openEditor(state, { file, line, column, text, name }, page) {
  const source = state.sources[file];
  const unit = source === undefined ? undefined : unitAt(file, source, line);
  if (isDirty() && !(unit && open.file === file && unit.line === open.unit.line)) return tell(words.unsaved, false);
  if (!unit) return closeEditor();
  if (open?.file === file && open.unit.line === unit.line && isDirty()) return true;
  open = { file, unit, page, name };
  area.value = unit.text;
  area.readOnly = !state.editable;
  tell('');
  form.hidden = false;
  showEditor(state);
  select(unit, { line, column, text });
  return true;
}

/** What is printed of the line is what an editor wants to type over. */
function select(unit, { line, column, text }) {
  const from = text ? unit.text.indexOf(text) : -1;
  const before =
    unit.text
      .split('\n')
      .slice(0, line - unit.line)
      .join('\n').length + (line > unit.line ? 1 : 0);
  const at = from >= 0 ? from : before + Math.max(0, (column ?? 1) - 1);
  area.focus({ preventScroll: true });
  area.setSelectionRange(at, from >= 0 && !isStory(open.file) ? at + text.length : at);
}

/** The texts around the lines, and their count. */
export function showEditor(state, spoken = words) {
  words = spoken;
  if (!open) return;
  const { file, unit, page } = open;
  byId('where').textContent = words.line(file, unit.line) + (state.editable ? '' : ` · ${words.readOnly}`);
  byId('save').textContent = words.save;
  byId('save').disabled = !isDirty();
  byId('save').hidden = !state.editable;
  byId('undo').textContent = words.undo;
  byId('undo').hidden = saved.length === 0;
  byId('close').title = words.close;
  byId('outside').textContent = words.outside;
  byId('outside').href =
    `vscode://file${encodeURI(state.folder.replaceAll('\\', '/').replace(/^(?!\/)/, '/'))}/${encodeURI(file)}:${unit.line}`;
  area.rows = Math.min(8, Math.max(2, unit.text.split('\n').length, Math.ceil(area.value.length / 46)));
  showCrop(pictureOpen(state), page, { words, editable: state.editable });
  showCount(state.lengths.find((length) => length.page === page)?.change);
}

/** The picture whose line is open. */
const pictureOpen = (state) =>
  open?.name?.startsWith('picture/')
    ? state.pages.find(({ number }) => number === open.page)?.parts.find(({ name }) => name === open.name)
    : undefined;

function showCount(change = 0) {
  const { file, unit } = open;
  const [now, then] = [area.value, unit.text].map(isStory(file) ? countPrinted : (text) => [...text].length);
  const delta = now - then;
  const signed = delta === 0 ? '' : `（${delta > 0 ? '+' : '−'}${Math.abs(delta)}）`;
  const left = change - delta;
  const isDone = change !== 0 && Math.sign(left) !== Math.sign(change);
  const goal = isDone ? words.enough : change < 0 ? words.cut(-left) : words.add(left);
  const own = isStory(file) ? words.paragraph(now) : '';
  byId('count').textContent = [own + signed, isStory(file) && change !== 0 ? goal : ''].filter(Boolean).join(' · ');
  byId('count').classList.toggle('off', change !== 0 && !isDone);
}

/** After a build: the file may have changed elsewhere. */
export function refreshEditor(state) {
  if (!open) return;
  const { file, unit } = open;
  const source = state.sources[file];
  if (open.awaited !== undefined) return showWritten(state, source);
  const line = source === undefined ? undefined : unitNow(source, unit);
  if (line !== undefined) unit.line = line;
  else if (isDirty()) tell(words[409]);
  else {
    const fresh = source === undefined ? undefined : unitAt(file, source, unit.line);
    if (!fresh) return closeEditor();
    open.unit = fresh;
    area.value = fresh.text;
  }
  if (told.dataset.until === 'built' && !state.building && state.version > Number(told.dataset.after)) tell('');
  showEditor(state);
}

/** Lines that were written for a picture are shown when they have been read again. */
function showWritten(state, source) {
  if (state.building || state.version <= open.awaited) return;
  const unit = source === undefined ? undefined : unitAt(open.file, source, open.unit.line);
  if (!unit) return closeEditor();
  open = { ...open, unit, awaited: undefined };
  area.value = unit.text;
  area.readOnly = !state.editable;
  tell('');
  showEditor(state);
}

export function closeEditor() {
  open = undefined;
  form.hidden = true;
  tell('');
  return false;
}

function tell(text, result) {
  told.textContent = text;
  told.hidden = text === '';
  delete told.dataset.until;
  return result;
}

/** Sends a change, of lines or of a picture; gives the lines as they were written. The file on the disk decides. */
async function send(path, body, { version }) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined);
  if (!response?.ok) return tell(words[response?.status] ?? words.failed(response?.status ?? words.gone));
  tell(words.saved);
  told.dataset.until = 'built';
  told.dataset.after = version;
  return (await response.json()).change;
}

async function saveEditor(state) {
  if (!isDirty()) return;
  const { file, unit } = open;
  const change = await send('/lines', { file, line: unit.line, before: unit.text, after: area.value }, state);
  if (!change) return;
  saved.push(change);
  unit.text = change.after;
  showEditor(state);
}

async function undoSaved(state) {
  const last = saved.at(-1);
  if (!last || isDirty()) return;
  const change = { file: last.file, line: last.line, before: last.after, after: last.before };
  if (!(await send('/lines', change, state))) return;
  saved.pop();
  if (last.isPicture) return awaitLines(state);
  open = { ...open, file: last.file, unit: { line: last.line, text: last.before } };
  area.value = last.before;
  showEditor(state);
}

/** What is chosen for a picture is written into its lines. */
export async function changePicture(state, { page, picture }, wanted) {
  if (isDirty()) return tell(words.unsaved);
  const change = await send('/pictures', { page, picture, ...wanted }, state);
  if (!change) return;
  saved.push({ ...change, isPicture: true });
  awaitLines(state);
}

function awaitLines(state) {
  if (!open) return;
  open.awaited = state.version;
  area.readOnly = true;
  showEditor(state);
}

/** As if it were typed: the browser's own undo takes it back. A paragraph of a story ends with an empty line. */
const insert = (text) => document.execCommand('insertText', false, text);

/** `stateNow` gives the state when something is done. */
export function listenEditor(stateNow) {
  area.oninput = () => showEditor(stateNow());
  // A tab closed by mistake shall not take an unsaved paragraph with it.
  window.onbeforeunload = (event) => {
    if (isDirty()) event.preventDefault();
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    saveEditor(stateNow());
  };
  byId('undo').onclick = () => undoSaved(stateNow());
  byId('close').onclick = closeEditor;
  listenCrop((wanted) => changePicture(stateNow(), pictureOpen(stateNow()).picture, wanted));
  area.onpaste = (event) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isStory(open.file) || !/[\r\n]/.test(text)) return;
    event.preventDefault();
    insert(asParagraphs(text));
  };
  area.onkeydown = (event) => {
    const { key, ctrlKey, metaKey } = event;
    // Safari tells of the Enter that ends a composition only by this code.
    const isComposing = event.isComposing || event.keyCode === 229;
    if (key === 'Enter' && !ctrlKey && !metaKey && !isComposing && isStory(open.file)) {
      event.preventDefault();
      insert('\n\n');
      return;
    }
    if ((ctrlKey || metaKey) && (key === 'Enter' || key.toLowerCase() === 's')) {
      event.preventDefault();
      saveEditor(stateNow());
    } else if (key === 'Escape') closeEditor();
  };
}
