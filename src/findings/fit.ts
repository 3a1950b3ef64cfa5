// Findings about typesetting and makeup: is the page full, and good.

import type { Entry } from './entry.ts';

export const FIT_FINDINGS = {
  'head-too-long': {
    severity: 'error',
    en: 'The {element} “{value}” does not fit its frame even at {limit}.',
    zh: '{element}“{value}”用最小字号 {limit}仍排不下。',
    hint: {
      en: 'Shorten it, or give it more rows in template.yaml.',
      zh: '请缩短文字，或在 template.yaml 中增加占行。',
    },
  },
  'text-too-long': {
    severity: 'error',
    en: 'The text is {value} rows too long: the columns hold {limit} rows even with the smallest pictures.',
    zh: '正文超出 {value} 行：图片缩到最小时，各栏共可容纳 {limit} 行。',
    hint: {
      en: 'Cut about {characters} characters, best in paragraph {paragraphs}, or leave out a picture.',
      zh: '请删去约 {characters} 字（宜在第 {paragraphs} 段），或撤下一张图片。',
    },
  },
  'text-too-short': {
    severity: 'error',
    en: 'The text is {value} rows too short: {limit} rows stay free even with the largest pictures.',
    zh: '正文还缺 {value} 行：图片放到最大时，各栏仍有 {limit} 行待填。',
    hint: {
      en: 'Add about {characters} characters, best in paragraph {paragraphs}, or another picture.',
      zh: '请补写约 {characters} 字（宜在第 {paragraphs} 段），或增加一张图片。',
    },
  },
  'makeup-not-full': {
    severity: 'error',
    en: 'No arrangement fills the page exactly with this text, though its length is right.',
    zh: '正文长度合适，但没有一种排法能使各栏恰好排满。',
    hint: {
      en: 'Change paragraph {paragraphs} by {value} characters (− cut, + add).',
      zh: '请将第 {paragraphs} 段增删 {value} 字（− 删，+ 补）。',
    },
  },
  'makeup-no-room': {
    severity: 'error',
    en: 'The pictures of this page cannot be stacked so that usable columns of text stay free.',
    zh: '本版图片无法排布：不能为正文留出可用的栏。',
    hint: { en: 'Leave out a picture, or choose another template.', zh: '请撤下一张图片，或改用其他模板。' },
  },
  'picture-fits-no-slot': {
    severity: 'error',
    en: 'Picture {value} fits no frame of this template: more than half of it would be cut off.',
    zh: '第 {value} 张图片与此模板的图框不合：须裁去一半以上。',
    hint: {
      en: 'Give it its `shape`, put it at another place in the list, or choose another template.',
      zh: '请写明其 shape，或在列表中调换位置，或改用其他模板。',
    },
  },
  'box-count': {
    severity: 'error',
    en: 'The families of this template have no room for these boxes: {value}. They take: {limit}.',
    zh: '此模板的版式放不下本版的框：{value}。可放：{limit}。',
    hint: {
      en: 'Leave one out, or choose a template with slots for them.',
      zh: '请撤下一个，或改用备有相应位置的模板。',
    },
  },
  'box-fits-no-slot': {
    severity: 'error',
    en: 'Boxes {value} do not fit the slot they share: a text is too long for it at every height.',
    zh: '第 {value} 个框排不进模板的位置：其中有文字过长，任何高度都排不下。',
    hint: { en: 'Shorten the longest of their texts.', zh: '请缩短框内最长的文字。' },
  },
  'boxes-need-run-on': {
    severity: 'error',
    en: 'Boxes stand only on pages whose text runs on through the columns; this template cuts the page into zones.',
    zh: '数字框、引语、图表、导读只能用于正文逐栏连排的版式；此模板按区块划分版面。',
    hint: { en: 'Leave out `boxes`, or choose another template.', zh: '请去掉 boxes，或改用其他模板。' },
  },
  'picture-count': {
    severity: 'error',
    en: 'The page has {value} pictures; the families of this template take {limit}.',
    zh: '本版有 {value} 张图片；此模板的版式可用 {limit} 张。',
    hint: { en: 'Add or leave out pictures, or choose another template.', zh: '请增减图片，或改用其他模板。' },
  },
  'remedy-cut': {
    severity: 'note',
    en: 'One way out: cut {value} characters in paragraph {paragraphs}. The page is then full, at a cost of {cost}.',
    zh: '办法之一：第 {paragraphs} 段删去 {value} 字，即可排满，代价 {cost}。代价越低，版面越好。',
  },
  'remedy-add': {
    severity: 'note',
    en: 'One way out: add {value} characters in paragraph {paragraphs}. The page is then full, at a cost of {cost}.',
    zh: '办法之一：第 {paragraphs} 段补写 {value} 字，即可排满，代价 {cost}。代价越低，版面越好。',
  },
  'remedy-drop': {
    severity: 'note',
    en: 'One way out: leave out picture {value}. The page is then full, at a cost of {cost}.',
    zh: '办法之一：撤下第 {value} 张图片，即可排满，代价 {cost}。代价越低，版面越好。',
  },
  'remedy-enlarge': {
    severity: 'note',
    en: 'One way out: enlarge picture {value} to {rows} rows, though much is cropped: `place: {place}`. The page is then full, at a cost of {cost}.',
    zh: '办法之一：把第 {value} 张图片放大到 {rows} 行（裁切较多）：`place: {place}`，即可排满，代价 {cost}。代价越低，版面越好。',
  },
  'makeup-dear': {
    severity: 'warning',
    en: 'The page is full, but at a cost of {value} (good pages stay below {limit}), most of it for {terms}.',
    zh: '版面勉强排满：代价 {value}（好版面低于 {limit}），主要因为：{terms}。',
    hint: {
      en: 'Look at it closely; a little less or more text, or one picture fewer, may give a better page.',
      zh: '请细看版面；略增删文字或减少一张图片，可能更好。',
    },
  },
  'candidate-missing': {
    severity: 'error',
    en: 'Candidate {value} was picked, but the page has {limit}.',
    zh: '指定了第 {value} 个候选版面，但本版只有 {limit} 个。',
    hint: { en: 'See them with `tekan check --candidates 6`.', zh: '可用 `tekan check --candidates 6` 查看。' },
  },
  'leading-changed': {
    severity: 'warning',
    en: 'The page could be filled only with body lines {value} apart instead of {limit}.',
    zh: '正文行距须由 {limit}改为 {value}，版面才能排满。',
    hint: {
      en: 'Cut or add a little text to keep the leading of the other pages.',
      zh: '略增删文字，即可保持与其他版面相同的行距。',
    },
  },
  'place-outside': {
    severity: 'error',
    en: 'Picture {value} is pinned outside the type area of {limit} columns × rows.',
    zh: '第 {value} 张图片的锁定位置超出版心（{limit} 栏 × 行）。',
    hint: { en: 'Correct its `place`.', zh: '请改正它的 place。' },
  },
  'place-in-header': {
    severity: 'error',
    en: 'Picture {value} is pinned into the header, which takes the first {limit} rows.',
    zh: '第 {value} 张图片锁定在标题区内：标题区占前 {limit} 行。',
    hint: { en: 'Give its `place` a lower row.', zh: '请把 place 的 row 改大。' },
  },
  'places-overlap': {
    severity: 'error',
    en: 'The places of pictures {value} and {other} overlap.',
    zh: '第 {value} 张与第 {other} 张图片的锁定位置重叠。',
    hint: { en: 'Move one of them, or leave out its `place`.', zh: '请移动其中一张，或删去它的 place。' },
  },
  'head-place-unknown': {
    severity: 'error',
    en: 'Subhead {value} is pinned, but the story has {limit}.',
    zh: '锁定了第 {value} 个小标题，但正文只有 {limit} 个。',
    hint: { en: 'Correct `headPlaces`.', zh: '请改正 headPlaces。' },
  },
  'head-place-outside': {
    severity: 'error',
    en: 'Subhead {value} is pinned outside the type area of {limit} columns × rows.',
    zh: '第 {value} 个小标题的锁定位置超出版心（{limit} 栏 × 行）。',
    hint: { en: 'Correct `headPlaces`.', zh: '请改正 headPlaces。' },
  },
  'places-not-full': {
    severity: 'error',
    en: 'With {value} places pinned no arrangement fills the page; with nothing pinned one does.',
    zh: '锁定 {value} 处后没有一种排法能排满；不锁定则可以。',
    hint: {
      en: 'Change or leave out a place. Without them the pictures would stand: {limit}.',
      zh: '请改动或删去锁定。不锁定时图片的位置：{limit}。',
    },
  },
  'places-need-run-on': {
    severity: 'error',
    en: 'This template makes up section zones, in which nothing can be pinned.',
    zh: '此模板按区块排版，不能锁定位置。',
    hint: {
      en: 'Leave out `place` and `headPlaces`, or choose another template.',
      zh: '请删去 place 与 headPlaces，或改用其他模板。',
    },
  },
} as const satisfies Record<string, Entry>;
