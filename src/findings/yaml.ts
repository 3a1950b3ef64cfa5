// Findings about any YAML file read through a schema: its syntax, keys and values.

import type { Entry } from './entry.ts';

export const YAML_FINDINGS = {
  'yaml-too-big': {
    severity: 'error',
    en: 'The file has {value} characters; at most {limit} are read',
    zh: '文件有 {value} 个字符，最多只读 {limit} 个',
    hint: { en: 'Is this the right file?', zh: '请检查是否放错了文件' },
  },
  'yaml-too-deep': {
    severity: 'error',
    en: 'Lists and maps are nested too deeply to be read',
    zh: '列表和键的层次过深，无法读取',
    hint: { en: 'These files need four levels at the most', zh: '这类文件最多用到四层' },
  },
  'yaml-empty-file': {
    severity: 'error',
    en: 'The file is empty',
    zh: '文件是空的',
    hint: { en: '`tekan init` writes one to start from', zh: '可用 `tekan init` 生成一份作为开头' },
  },
  'yaml-syntax': {
    severity: 'error',
    en: 'Not readable as YAML at “{value}”: {reason}',
    zh: '“{value}”处不符合 YAML 语法（{reason}）',
    hint: {
      en: 'Mind indents and the space after a colon; put texts with special characters in quotes',
      zh: '请注意缩进和冒号后的空格；含特殊符号的文字请加引号',
    },
    source: 'YAML 1.2.2',
  },
  'yaml-full-width-colon': {
    severity: 'error',
    en: 'A full-width colon after “{value}”',
    zh: '“{value}”后面用了全角冒号',
    hint: { en: 'Write `{value}: ` with a half-width colon and a space', zh: '请改成半角冒号加空格：`{value}: `' },
  },
  'yaml-no-space-after-colon': {
    severity: 'error',
    en: 'No space after the colon of “{value}”',
    zh: '“{value}”的冒号后面缺少空格',
    hint: { en: 'Write `{value}: ` with a space after the colon', zh: '请在冒号后加一个空格：`{value}: `' },
  },
  'yaml-colon-in-text': {
    severity: 'error',
    en: '“{value}” contains a colon followed by a space, which YAML takes for another key',
    zh: '“{value}”里有冒号加空格，会被 YAML 当成另一个键',
    hint: { en: 'Put the whole text in quotes', zh: '请给整段文字加上引号' },
  },
  'yaml-tab': {
    severity: 'error',
    en: 'A tab is used as indentation',
    zh: '缩进用了制表符（Tab）',
    hint: { en: 'Indent with two spaces', zh: '请用两个空格缩进' },
    source: 'YAML 1.2.2, 6.1',
  },
  'yaml-indent': {
    severity: 'error',
    en: 'The indentation does not fit the lines above, at “{value}”',
    zh: '“{value}”处的缩进与上文不一致',
    hint: {
      en: 'Keys of one map start in the same column; lists and braces must be closed',
      zh: '同一层的键要左对齐；方括号、花括号要成对',
    },
  },
  'yaml-not-closed': {
    severity: 'error',
    en: 'A quote or bracket is opened at “{value}” and never closed',
    zh: '“{value}”处的引号或括号没有闭合',
    hint: {
      en: 'Close it; quotes inside quoted text are doubled or escaped',
      zh: '请补上另一半；引号内的引号要写成两个或加反斜杠',
    },
  },
  'yaml-reserved-start': {
    severity: 'error',
    en: 'Text cannot start with “{value}” in YAML',
    zh: 'YAML 中的文字不能以“{value}”开头',
    hint: { en: 'Put the text in quotes', zh: '请给文字加上引号' },
  },
  'yaml-duplicate-key': {
    severity: 'error',
    en: 'The key `{value}` is given twice; the first is in line {limit}',
    zh: '键 `{value}` 重复，第一次出现在第 {limit} 行',
    hint: { en: 'Keep one of the two', zh: '请只保留一个' },
  },
  'yaml-anchor': {
    severity: 'error',
    en: 'Anchors and aliases (`{value}`) are not used in these files',
    zh: '这里不支持 YAML 的锚点和别名（`{value}`）',
    hint: {
      en: 'Write the value out; put text that starts with & or * in quotes',
      zh: '请直接写出内容；以 & 或 * 开头的文字要加引号',
    },
  },
  'yaml-tag': {
    severity: 'error',
    en: 'Tags (`{value}`) are not used in these files',
    zh: '这里不支持 YAML 标签（`{value}`）',
    hint: { en: 'Put text that starts with ! in quotes', zh: '以 ! 开头的文字请加引号' },
  },
  'yaml-many-documents': {
    severity: 'error',
    en: 'A second document starts here; the file must hold one',
    zh: '这里开始了第二个文档，一个文件只能有一个',
    hint: { en: 'Remove the line `---`', zh: '请删去 `---` 一行' },
  },
  'yaml-unknown-key': {
    severity: 'error',
    en: 'Unknown key `{value}`',
    zh: '未知的键 `{value}`',
    hint: { en: 'Known here: {limit}', zh: '这里可用的键：{limit}' },
  },
  'yaml-misspelt-key': {
    severity: 'error',
    en: 'Unknown key `{value}`',
    zh: '未知的键 `{value}`',
    hint: { en: 'Did you mean `{suggestion}`?', zh: '是不是想写 `{suggestion}`？' },
  },
  'yaml-missing-key': {
    severity: 'error',
    en: 'The key `{value}` is missing',
    zh: '缺少键 `{value}`',
    hint: { en: 'Add `{value}: …` to the map that starts here', zh: '请在从这里开始的一组键中加上 `{value}: …`' },
  },
  'yaml-no-value': {
    severity: 'error',
    en: '`{key}` has no value',
    zh: '`{key}` 没有填写内容',
    hint: { en: 'Fill it in, or remove the key if it may be left out', zh: '请填写；若可省略，请删去这个键' },
  },
  'yaml-not-text': {
    severity: 'error',
    en: '`{key}` must be text, but `{value}` is not',
    zh: '`{key}` 应是文字，而 `{value}` 不是',
  },
  'yaml-unquoted-text': {
    severity: 'error',
    en: '`{key}` must be text, but YAML reads `{value}` as a number or as true or false',
    zh: '`{key}` 应是文字，而 YAML 会把 `{value}` 读成数字或真假值',
    hint: { en: 'Put it in quotes: "{value}"', zh: '请加引号："{value}"' },
  },
  'yaml-not-number': {
    severity: 'error',
    en: '`{key}` must be a number, but `{value}` is not',
    zh: '`{key}` 应是数字，而 `{value}` 不是',
  },
  'yaml-not-whole': {
    severity: 'error',
    en: '`{key}` must be a whole number, but is {value}',
    zh: '`{key}` 应是整数，而现在是 {value}',
  },
  'yaml-not-boolean': {
    severity: 'error',
    en: '`{key}` must be true or false, but is `{value}`',
    zh: '`{key}` 应是 true 或 false，而现在是 `{value}`',
  },
  'yaml-not-list': {
    severity: 'error',
    en: '`{key}` must be a list, but is `{value}`',
    zh: '`{key}` 应是列表，而现在是 `{value}`',
    hint: { en: 'Write [a, b], or one `- ` line for each', zh: '请写成 [甲, 乙]，或每项一行、以 `- ` 开头' },
  },
  'yaml-not-map': {
    severity: 'error',
    en: '`{key}` must be a map of keys and values, but is `{value}`',
    zh: '`{key}` 应是一组“键: 值”，而现在是 `{value}`',
  },
  'yaml-root-not-map': {
    severity: 'error',
    en: 'The file must be a map of keys and values, but is `{value}`',
    zh: '文件应由“键: 值”组成，而现在是 `{value}`',
  },
  'yaml-not-one-of': {
    severity: 'error',
    en: '`{key}` cannot be `{value}`',
    zh: '`{key}` 不能是 `{value}`',
    hint: { en: 'Expected: {limit}', zh: '可用的值：{limit}' },
  },
  'yaml-misspelt-value': {
    severity: 'error',
    en: '`{key}` cannot be `{value}`',
    zh: '`{key}` 不能是 `{value}`',
    hint: { en: 'Did you mean `{suggestion}`? Expected: {limit}', zh: '是不是想写 `{suggestion}`？可用的值：{limit}' },
  },
  'yaml-too-small': {
    severity: 'error',
    en: '`{key}` is {value}; expected {limit}',
    zh: '`{key}` 是 {value}，应为 {limit}',
  },
  'yaml-too-large': {
    severity: 'error',
    en: '`{key}` is {value}; expected {limit}',
    zh: '`{key}` 是 {value}，应为 {limit}',
  },
  'yaml-item-count': {
    severity: 'error',
    en: '`{key}` has {value} items; expected {limit}',
    zh: '`{key}` 有 {value} 项，应为 {limit}',
  },
  'yaml-empty-text': {
    severity: 'error',
    en: '`{key}` is empty',
    zh: '`{key}` 是空的',
    hint: { en: 'Fill it in, or remove the key if it may be left out', zh: '请填写；若可省略，请删去这个键' },
  },
  'yaml-many-lines': {
    severity: 'error',
    en: '`{key}` runs over {value} lines; expected one',
    zh: '`{key}` 有 {value} 行，应为一行',
    hint: { en: 'Write it on one line, or use `>-` instead of `|`', zh: '请写成一行，或用 `>-` 代替 `|`' },
  },
  'yaml-text-length': {
    severity: 'error',
    en: '`{key}` has {value} characters; expected {limit}',
    zh: '`{key}` 有 {value} 个字符，应为 {limit}',
  },
  'yaml-wrong-form': {
    severity: 'error',
    en: '`{key}` is `{value}`, which does not have the form expected',
    zh: '`{key}` 是 `{value}`，格式不对',
    hint: { en: 'Expected the form {limit}', zh: '应符合 {limit}' },
  },
} as const satisfies Record<string, Entry>;
