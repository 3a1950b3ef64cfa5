// The list of findings, gravest first; each leads to its place on the page and in the files.

const byId = (id) => document.getElementById(id);

const ORDER = { error: 0, warning: 1, note: 2 };

/** Ways out stand right below the errors they cure. */
const rankOf = ({ id, severity }) => (id.startsWith('remedy-') ? ORDER.error + 0.5 : ORDER[severity]);

const sortFindings = (findings) => [...findings].sort((a, b) => rankOf(a) - rankOf(b));

/** So many notes of a kind are shown before a person asks for all of them. */
const SHOWN_NOTES = 2;

/** Kinds of notes of which all are shown. */
const unfolded = new Set();

const notesLike = (finding, findings) =>
  finding.severity === 'note' ? findings.filter(({ id, severity }) => id === finding.id && severity === 'note') : [];

const isFolded = (finding, findings) =>
  !unfolded.has(finding.id) && notesLike(finding, findings).indexOf(finding) >= SHOWN_NOTES;

/** Gravest first, without the notes that are folded away. */
export const shownFindings = (findings) => sortFindings(findings).filter((one) => !isFolded(one, findings));

export function showFindings({ state, chosen, language, words, choose, apply }) {
  const sorted = sortFindings(state.findings);
  const count = (severity) => sorted.filter((finding) => finding.severity === severity).length;
  const counts = Object.keys(ORDER)
    .filter(count)
    .map((severity) => countText(count(severity), words[severity], language));
  byId('total').textContent = counts.join(' · ') || (state.status === 'ok' ? words.none : words[state.status]);
  if (chosen && isFolded(chosen, sorted)) unfolded.add(chosen.id);
  const context = { chosen, language, words, choose, apply: state.editable && apply };
  const again = () => showFindings({ state, chosen, language, words, choose, apply });
  byId('findings').replaceChildren(
    ...shownFindings(sorted).flatMap((one) => [itemOf(one, context), ...moreOf(one, sorted, words, again)]),
  );
}

/** Behind the last note shown of a kind that is folded: how many more there are. */
function moreOf(finding, findings, words, again) {
  const alike = notesLike(finding, findings);
  const more = alike.length - SHOWN_NOTES;
  if (unfolded.has(finding.id) || more <= 0 || alike.indexOf(finding) !== SHOWN_NOTES - 1) return [];
  const onclick = () => {
    unfolded.add(finding.id);
    again();
  };
  const button = element('button', { type: 'button', textContent: words.more(more), onclick });
  return [element('li', { className: 'note more' }, button)];
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

function placeText({ where, lead, item, message }, language, words) {
  const file = where.file ?? lead.file;
  const line = where.line ?? lead.line;
  const position = file && line ? words.line(file, line) : file;
  // A picture that the message names is not named twice.
  const about = message[language].includes(item?.[language]) ? undefined : item?.[language];
  return [position, where.page && words.pageWord(where.page), about].filter(Boolean).join(' · ');
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
