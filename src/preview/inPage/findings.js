// The list of findings, gravest first; each leads to its place on the page and in the files.

const byId = (id) => document.getElementById(id);

const ORDER = { error: 0, warning: 1, note: 2 };

export const sortFindings = (findings) => [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);

export function showFindings({ state, chosen, language, words, choose, apply }) {
  const sorted = sortFindings(state.findings);
  const count = (severity) => sorted.filter((finding) => finding.severity === severity).length;
  const counts = Object.keys(ORDER)
    .filter(count)
    .map((severity) => countText(count(severity), words[severity], language));
  byId('total').textContent = counts.join(' · ') || (state.status === 'ok' ? words.none : words[state.status]);
  byId('findings').replaceChildren(
    ...sorted.map((one) => itemOf(one, { chosen, language, words, choose, apply: state.editable && apply })),
  );
}

const countText = (count, word, language) =>
  `${count} ${language === 'en' && count === 1 ? word.replace(/s$/, '') : word}`;

function itemOf(finding, { chosen, language, words, choose, apply }) {
  const made = element('li', { className: finding.severity, title: finding.id });
  made.append(
    element('div', { className: 'where', textContent: placeText(finding, language, words) || finding.id }),
    element('div', {}, ...withCode(finding.message[language])),
  );
  if (finding.hint) made.append(element('div', { className: 'hint' }, ...withCode(finding.hint[language])));
  const place = apply && placeWanted(finding);
  if (place)
    made.append(
      element('button', {
        type: 'button',
        textContent: words.apply,
        onclick: (event) => {
          event.stopPropagation();
          apply(finding, place);
        },
      }),
    );
  made.classList.toggle('chosen', finding === chosen);
  if (finding.where.rectMm || finding.lead.line || finding.lead.page) {
    made.classList.add('placed');
    made.tabIndex = 0;
    made.onclick = () => choose(finding);
    made.onkeydown = ({ key }) => key === 'Enter' && choose(finding);
  }
  return made;
}

/** The place a remedy gives a picture: its words are what an editor would type. */
function placeWanted({ id, message, lead }) {
  if (id !== 'remedy-enlarge' || !lead.picture) return undefined;
  const found = [...(/`place: \{(.*?)\}`/.exec(message.en)?.[1] ?? '').matchAll(/(\w+): (\d+)/g)];
  return found.length === 4 ? Object.fromEntries(found.map(([, key, value]) => [key, Number(value)])) : undefined;
}

function placeText({ where, lead, item }, language, words) {
  const file = where.file ?? lead.file;
  const line = where.line ?? lead.line;
  const position = file && line ? words.line(file, line) : file;
  return [position, where.page && words.pageWord(where.page), item?.[language]].filter(Boolean).join(' · ');
}

/** What stands between backticks is what is typed in the files. */
const withCode = (text) =>
  text.split('`').map((part, index, parts) => {
    const isCode = index % 2 === 1 && index < parts.length - 1;
    return isCode ? element('code', { textContent: part }) : index % 2 === 1 ? `\`${part}` : part;
  });

export function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
