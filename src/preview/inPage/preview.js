// Runs in the browser of the person: shows the page and the findings of /state.json, and fetches it again whenever
// /events says so. Texts are set as text, never as markup.

const byId = (id) => document.getElementById(id);
const [stage, sheet, picture, marks, list] = ['stage', 'sheet', 'picture', 'marks', 'findings'].map(byId);

const WORDS = {
  zh: {
    page: '整页',
    width: '页宽',
    starting: '正在生成…',
    building: '正在重新生成…',
    ok: '无问题',
    warnings: '有警告',
    errors: '版面有错误',
    'bad-data': '数据有误',
    environment: '环境缺失',
    bug: 'tekan 自身出错，详见终端',
    stale: '（仍显示上一次成功的版面）',
    gone: '与 tekan 的连接已断开',
    none: '没有问题',
    error: '错误',
    warning: '警告',
    note: '提示',
    pageWord: '版',
  },
  en: {
    page: 'Page',
    width: 'Width',
    starting: 'Building…',
    building: 'Building again…',
    ok: 'Clean',
    warnings: 'Warnings',
    errors: 'Errors on the page',
    'bad-data': 'Errors in the data',
    environment: 'Something is missing',
    bug: 'A bug of tekan: see the terminal',
    stale: '(showing the last good page)',
    gone: 'tekan has stopped',
    none: 'Nothing to report',
    error: 'error',
    warning: 'warning',
    note: 'note',
    pageWord: 'page',
  },
};

let language = localStorage.getItem('tekan-language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
let zoom = 'page';
let state;
let chosenPage;
let chosenFinding;

const PX_PER_MM = 96 / 25.4;
const ORDER = { error: 0, warning: 1, note: 2 };

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const shownPage = () => state.pages.find((page) => page.number === chosenPage) ?? state.pages[0];

function show() {
  const words = WORDS[language];
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = `${state.supplement} – tekan`;
  byId('supplement').textContent = state.supplement;
  const status = byId('status');
  status.className = state.building ? 'building' : state.status;
  status.textContent =
    state.building && state.version > 0 ? words.building : `${words[state.status]}${state.stale ? words.stale : ''}`;
  for (const fit of ['page', 'width']) document.querySelector(`[data-zoom=${fit}]`).textContent = words[fit];
  showTabs();
  showPage();
  showFindings(words);
}

function showTabs() {
  const tabs = state.pages.map(({ number }) => {
    const tab = element('button', { textContent: number, onclick: () => choosePage(number) });
    tab.setAttribute('aria-pressed', String(number === shownPage().number));
    return tab;
  });
  byId('tabs').replaceChildren(...(tabs.length > 1 ? tabs : []));
}

function showPage() {
  const page = shownPage();
  sheet.hidden = !page;
  sheet.classList.toggle('stale', state.stale);
  if (!page) return;
  const source = `/pages/${page.number}.png?${page.version}`;
  if (picture.getAttribute('src') !== source) picture.src = source;
  resize();
  const here = state.findings.filter(({ where }) => where.rectMm && (where.page ?? page.number) === page.number);
  marks.replaceChildren(...here.map((finding) => markOf(finding, page)));
}

function markOf(finding, page) {
  const { x, y, width, height } = finding.where.rectMm;
  const mark = element('button', {
    className: finding.severity,
    title: finding.message[language],
    onclick: () => choose(finding),
  });
  mark.classList.toggle('chosen', finding === chosenFinding);
  const share = (length, whole) => `${(length / whole) * 100}%`;
  Object.assign(mark.style, {
    left: share(x, page.widthMm),
    width: share(width, page.widthMm),
    top: share(y, page.heightMm),
    height: share(height, page.heightMm),
  });
  return mark;
}

function showFindings(words) {
  const sorted = [...state.findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const count = (severity) => sorted.filter((finding) => finding.severity === severity).length;
  const counts = Object.keys(ORDER)
    .filter(count)
    .map((severity) => `${count(severity)} ${words[severity]}${language === 'en' && count(severity) > 1 ? 's' : ''}`);
  byId('count').textContent = counts.join(' · ') || (state.status === 'ok' ? words.none : words[state.status]);
  list.replaceChildren(...sorted.map((finding) => itemOf(finding, words)));
}

function itemOf(finding, words) {
  const other = language === 'zh' ? 'en' : 'zh';
  const { file, line, column, page, item, rectMm } = finding.where;
  const position = [file, line, line && column].filter(Boolean).join(':');
  const place = [position, page && `${words.pageWord} ${page}`, item].filter(Boolean).join(' · ');
  const made = element(
    'li',
    { className: finding.severity, title: finding.id },
    element('div', { className: 'where', textContent: place || finding.id }),
    element('div', { textContent: finding.message[language] }),
    element('div', { className: 'second', textContent: finding.message[other] }),
  );
  if (finding.hint) made.append(element('div', { className: 'hint', textContent: finding.hint[language] }));
  made.classList.toggle('chosen', finding === chosenFinding);
  if (rectMm) {
    made.classList.add('placed');
    made.tabIndex = 0;
    made.onclick = () => choose(finding);
    made.onkeydown = ({ key }) => key === 'Enter' && choose(finding);
  }
  return made;
}

function choose(finding) {
  chosenFinding = finding;
  chosenPage = finding.where.page ?? chosenPage;
  show();
  document.querySelector('#marks .chosen')?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' });
  document.querySelector('#findings .chosen')?.scrollIntoView({ block: 'nearest' });
}

function choosePage(number) {
  chosenPage = number;
  show();
}

function resize() {
  const page = state && shownPage();
  if (!page) return;
  const natural = page.widthMm * PX_PER_MM;
  const room = { width: stage.clientWidth - 32, height: stage.clientHeight - 32 };
  const fits = {
    width: room.width / natural,
    page: Math.min(room.width / natural, room.height / (page.heightMm * PX_PER_MM)),
  };
  const scale = Math.max(0.05, fits[zoom] ?? zoom);
  sheet.style.width = `${natural * scale}px`;
  sheet.style.height = `${page.heightMm * PX_PER_MM * scale}px`;
  byId('scale').textContent = `${Math.round(scale * 100)} %`;
  for (const fit of ['page', 'width'])
    document.querySelector(`[data-zoom=${fit}]`).setAttribute('aria-pressed', String(fit === zoom));
  return scale;
}

function setZoom(wanted) {
  const now = resize() ?? 1;
  if (wanted === 'in') zoom = Math.min(4, now * 1.25);
  else if (wanted === 'out') zoom = Math.max(0.1, now / 1.25);
  else zoom = wanted;
  resize();
}

for (const button of document.querySelectorAll('[data-zoom]')) button.onclick = () => setZoom(button.dataset.zoom);
byId('language').onclick = () => {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('tekan-language', language);
  if (state) show();
};
document.onkeydown = ({ key, ctrlKey, metaKey }) => {
  if (ctrlKey || metaKey) return;
  const wanted = { '+': 'in', '=': 'in', '-': 'out', 0: 'page', 1: 1 }[key];
  if (wanted) setZoom(wanted);
};
new ResizeObserver(() => resize()).observe(stage);

async function fetchState() {
  const before = chosenFinding && JSON.stringify(chosenFinding);
  state = await (await fetch('/state.json')).json();
  chosenFinding = state.findings.find((finding) => JSON.stringify(finding) === before);
  show();
}

const events = new EventSource('/events');
events.onopen = fetchState;
events.onmessage = fetchState;
events.onerror = () => {
  byId('status').className = 'bug';
  byId('status').textContent = WORDS[language].gone;
};
