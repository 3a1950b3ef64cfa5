// Findings about the words of a supplement: the Markdown of its stories, and single characters.

import type { Bilingual, Entry } from './entry.ts';

const ESCAPE = {
  en: 'Write plain text; a mark that is to be printed takes a backslash before it',
  zh: '请写成纯文字；要印出符号本身，请在前面加反斜杠',
} as const satisfies Bilingual;

export const STORY_FINDINGS = {
  'story-empty': {
    severity: 'error',
    en: 'The story has no text',
    zh: '正文没有内容',
    hint: { en: 'Write paragraphs with an empty line between them', zh: '请写入正文，段落之间空一行' },
  },
  'story-line-break': {
    severity: 'error',
    en: 'A paragraph is broken into {value} lines',
    zh: '一个段落断成了 {value} 行',
    hint: {
      en: 'Leave an empty line between paragraphs, or join the lines of one',
      zh: '不同段落之间请空一行；同一段落请连成一行',
    },
  },
  'story-heading-level': {
    severity: 'error',
    en: 'A heading of the level `{value}`',
    zh: '使用了 `{value}` 级标题',
    hint: {
      en: 'Subheads are written `## `; the headline stands in supplement.yaml',
      zh: '小标题写成 `## `，主标题写在 supplement.yaml 里',
    },
  },
  'story-heading-space': {
    severity: 'error',
    en: 'No space after the # of “{value}”',
    zh: '“{value}”的 # 后面缺少空格',
    hint: {
      en: 'Write `## ` and the subhead; a # that is to be printed is written \\#',
      zh: '小标题请写成 `## 标题`；要印出 # 请写 \\#',
    },
  },
  'story-empty-subhead': {
    severity: 'error',
    en: 'A subhead without text',
    zh: '小标题是空的',
    hint: { en: 'Write it after `## `, or remove the line', zh: '请写在 `## ` 之后，或删去这一行' },
  },
  'story-subhead-halves': {
    severity: 'error',
    en: 'The subhead has {value} parts separated by spaces; at most {limit}',
    zh: '小标题被空格分成 {value} 段，最多 {limit} 段',
    hint: {
      en: 'One space parts the two halves; inside a half write a no-break space',
      zh: '上下句之间空一格，句内不要有空格',
    },
  },
  'story-subhead-alone': {
    severity: 'error',
    en: 'No text follows the subhead “{value}”',
    zh: '小标题“{value}”后面没有正文',
    hint: { en: 'Add a paragraph or remove the subhead', zh: '请补上正文，或删去这个小标题' },
  },
  'story-empty-item': {
    severity: 'error',
    en: 'A list item without text',
    zh: '列表项是空的',
    hint: { en: 'Write it after `- `, or remove the line', zh: '请写在 `- ` 之后，或删去这一行' },
  },
  'story-run-in-alone': {
    severity: 'error',
    en: 'The whole paragraph “{value}” is bold',
    zh: '整段“{value}”都加了粗',
    hint: {
      en: 'A run-in head opens a paragraph and text follows it; a line of its own is a subhead: `## `',
      zh: '段首小标题后面要有正文；单独成行的请写成 `## ` 小标题',
    },
  },
  'story-emphasis': {
    severity: 'error',
    en: 'Emphasis `{value}` inside a paragraph',
    zh: '段落中间用了强调标记 `{value}`',
    hint: {
      en: 'Only a run-in head at the start may be bold: `**head。**text`; a star to be printed is written \\*',
      zh: '只有段首小标题可以加粗：`**小标题。**正文`；要印出星号请写 \\*',
    },
  },
  'story-link': {
    severity: 'error',
    en: 'A link `{value}`',
    zh: '含有链接 `{value}`',
    hint: { en: 'Paper has no links: write only the words', zh: '报纸上没有链接，请只写文字' },
  },
  'story-picture': {
    severity: 'error',
    en: 'A picture inside the story `{value}`',
    zh: '正文里插了图片 `{value}`',
    hint: { en: 'List pictures in supplement.yaml, under `pictures`', zh: '图片请列在 supplement.yaml 的 pictures 中' },
  },
  'story-html': { severity: 'error', en: 'HTML `{value}`', zh: '含有 HTML `{value}`', hint: ESCAPE },
  'story-code': { severity: 'error', en: 'Code marks `{value}`', zh: '含有代码标记 `{value}`', hint: ESCAPE },
  'story-strike': { severity: 'error', en: 'Struck-out text `{value}`', zh: '含有删除线 `{value}`', hint: ESCAPE },
  'story-footnote': {
    severity: 'error',
    en: 'A footnote `{value}`',
    zh: '含有脚注 `{value}`',
    hint: { en: 'Put it into the text, in brackets', zh: '请放进正文，用括号注明' },
  },
  'story-rule': {
    severity: 'error',
    en: 'A line of marks `{value}`',
    zh: '含有分隔线 `{value}`',
    hint: { en: 'Remove it; the template places rules', zh: '请删去，线条由模板安排' },
  },
  'story-front-matter': {
    severity: 'error',
    en: 'A block between `---` lines at the start',
    zh: '文件开头有 `---` 包围的数据块',
    hint: { en: 'All data of the page stands in supplement.yaml', zh: '版面数据请写在 supplement.yaml 里' },
  },
  'story-quote': {
    severity: 'error',
    en: 'A block quotation `{value}`',
    zh: '含有引用块 `{value}`',
    hint: { en: 'Write a paragraph with quotation marks', zh: '请写成普通段落，用引号' },
  },
  'story-table': {
    severity: 'error',
    en: 'A table `{value}`',
    zh: '含有表格 `{value}`',
    hint: { en: 'Write items with `- `', zh: '请改写成 `- ` 列表' },
  },
  'story-ordered-list': {
    severity: 'error',
    en: 'A numbered list `{value}`',
    zh: '含有编号列表 `{value}`',
    hint: {
      en: 'Write items with `- `, or numbers as text: （一）, 1.增收',
      zh: '请用 `- ` 列表，或把编号写成文字：（一）、1.增收',
    },
  },
  'story-list-mark': {
    severity: 'error',
    en: 'A list item with another mark `{value}`',
    zh: '列表用了别的符号 `{value}`',
    hint: { en: 'Items start with `- `', zh: '列表项请以 `- ` 开头' },
  },
  'story-nested-list': {
    severity: 'error',
    en: 'A list inside a list `{value}`',
    zh: '列表里又有列表 `{value}`',
    hint: { en: 'Lists have one level', zh: '列表只有一级' },
  },
  'story-item-space': {
    severity: 'error',
    en: 'No space after the - of `{value}`',
    zh: '`{value}` 的 - 后面缺少空格',
    hint: {
      en: 'Write `- ` and the item; a - that is to be printed is written \\-',
      zh: '列表项请写成 `- 内容`；要印出 - 请写 \\-',
    },
  },
  'story-item-mark': {
    severity: 'error',
    en: 'A list item that begins with its own mark {value}',
    zh: '列表项自带符号 {value}',
    hint: {
      en: 'Leave it out: the page prints the mark of the template before every item',
      zh: '请删去：版面会按模板在每项前印上符号',
    },
  },
  'story-item-continued': {
    severity: 'error',
    en: 'A line follows a list item without an empty line between them: “{value}”',
    zh: '列表项下面紧接着一行“{value}”，中间没有空行',
    hint: {
      en: 'Join it to the item, or leave an empty line to make it a paragraph',
      zh: '请接到该项末尾；若是新段落，请空一行',
    },
  },
  'story-section-role': {
    severity: 'error',
    en: 'A subhead ends in the unknown marker {value}',
    zh: '小标题末尾有未知标记 {value}',
    hint: {
      en: 'Known are: {limit}; a brace that is to be printed is written \\{',
      zh: '可用的标记：{limit}；要印出花括号请写 \\{',
    },
  },
  'text-invisible-character': {
    severity: 'warning',
    en: 'An invisible character {value} after “{after}” is left out; the text has {count}',
    zh: '“{after}”后面有不可见字符 {value}，已略去；本段共 {count} 个',
  },
  'text-control-character': {
    severity: 'error',
    en: 'A control character {value} after “{after}”',
    zh: '“{after}”后面有控制字符 {value}',
    hint: { en: 'Delete it; a tab may stand for a space', zh: '请删去；若是制表符，可改为空格' },
  },
  'text-lost-character': {
    severity: 'error',
    en: 'A lost character {value} after “{after}”',
    zh: '“{after}”后面有一个丢失的字 {value}',
    hint: { en: 'The original was not converted right: type the character again', zh: '转码时丢了字，请重新输入' },
  },
  'text-radical': {
    severity: 'error',
    en: '{value} after “{after}” is a radical, not a character',
    zh: '“{after}”后面的 {value} 是部首符号，不是汉字',
    hint: {
      en: 'It comes from text copied out of a PDF: type the character again',
      zh: '多半是从 PDF 复制来的，请重新输入该字',
    },
    source: 'UAX 38',
  },
  'text-radical-for-character': {
    severity: 'error',
    en: '{value} after “{after}” is a radical, not a character',
    zh: '“{after}”后面的 {value} 是部首符号，不是汉字',
    hint: {
      en: 'Write {suggestion}; text copied out of a PDF often has these',
      zh: '请改为“{suggestion}”；从 PDF 复制的文字常有此问题',
    },
    source: 'UAX 38',
  },
} as const satisfies Record<string, Entry>;
