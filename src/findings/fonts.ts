// Findings about font files and coverage.

import type { Entry } from './entry.ts';

const TRUETYPE_ONLY =
  'PDF/X needs TrueType outlines here: Chromium writes CFF and variable faces as Type 3, which RIPs render badly';

export const FONT_FINDINGS = {
  'font-unreadable': {
    severity: 'error',
    en: 'Font file cannot be read: {reason}',
    zh: '字体文件无法读取：{reason}',
    hint: {
      en: 'Put a readable TrueType file there, or remove it to use the shipped face',
      zh: '请放入可读的 TrueType 字体，或删去该文件以使用自带字体',
    },
  },
  'font-no-font': {
    severity: 'error',
    en: 'Not a font file: it starts with {value}, a TrueType font with {limit}',
    zh: '不是字体文件：开头为 {value}，TrueType 字体应为 {limit}',
    hint: {
      en: 'Export the font again as TrueType (.ttf)',
      zh: '请重新导出为 TrueType（.ttf）字体',
    },
  },
  'font-file-damaged': {
    severity: 'error',
    en: 'Font file is damaged: table {value} is missing or cut off',
    zh: '字体文件损坏：缺少 {value} 表或该表不完整',
    hint: {
      en: 'Copy the file again from its source, or open and regenerate it in FontForge',
      zh: '请从来源重新复制，或用 FontForge 打开后重新生成',
    },
  },
  'font-cff': {
    severity: 'error',
    en: 'Font has CFF (PostScript) outlines; only TrueType outlines are accepted',
    zh: '字体是 CFF（PostScript）轮廓，只接受 TrueType 轮廓',
    hint: {
      en: 'Convert it: `otf2ttf font.otf` (fonttools), or FontForge → Generate Fonts → TrueType',
      zh: '请转换：`otf2ttf font.otf`（fonttools），或 FontForge → 生成字体 → TrueType',
    },
    source: TRUETYPE_ONLY,
  },
  'font-variable': {
    severity: 'error',
    en: 'Font is variable (axes {value}); only static faces are accepted',
    zh: '字体是可变字体（轴 {value}），只接受静态字体',
    hint: {
      en: 'Cut one instance: `fonttools varLib.instancer font.ttf wght=400`',
      zh: '请导出一个实例：`fonttools varLib.instancer font.ttf wght=400`',
    },
    source: TRUETYPE_ONLY,
  },
  'font-collection': {
    severity: 'error',
    en: 'Font file is a collection of {value} faces; one face per file is accepted',
    zh: '字体文件是含 {value} 款的字体集，每个文件只能有一款',
    hint: {
      en: 'Take one face out: FontForge → Open → choose the face → Generate Fonts → TrueType',
      zh: '请取出其中一款：FontForge → 打开 → 选择一款 → 生成字体 → TrueType',
    },
  },
  'font-woff2': {
    severity: 'error',
    en: 'Font file is WOFF2, a web package; TrueType (.ttf) or WOFF 1 is accepted',
    zh: '字体文件是 WOFF2 网页字体，只接受 TrueType（.ttf）或 WOFF 1',
    hint: {
      en: 'Unpack it: `fonttools ttLib.woff2 decompress font.woff2`',
      zh: '请解包：`fonttools ttLib.woff2 decompress font.woff2`',
    },
  },
  'font-embedding-forbidden': {
    severity: 'warning',
    en: 'The font says it may not be embedded (fsType {value}); a press PDF must embed it',
    zh: '字体标明禁止嵌入（fsType {value}），而印刷 PDF 必须嵌入字体',
    hint: {
      en: 'Ask the foundry for a licence that allows embedding, or choose another face',
      zh: '请向字体厂商取得嵌入授权，或换用其他字体',
    },
    source: 'OpenType OS/2 fsType',
  },
  'font-role-unknown': {
    severity: 'warning',
    en: 'Font file is not used: “{value}” is no role; roles are {limit}',
    zh: '字体文件未使用：没有名为“{value}”的字体角色，可用的是 {limit}',
    hint: {
      en: 'Name the file after the role it replaces, for example song.ttf',
      zh: '请以所替换的角色命名，例如 song.ttf',
    },
  },
  'font-role-twice': {
    severity: 'error',
    en: 'Two files for the role {value}: {files}',
    zh: '角色 {value} 有两个字体文件：{files}',
    hint: { en: 'Keep one of them', zh: '请只保留一个' },
  },
  'font-substituted': {
    severity: 'note',
    en: 'No free {wanted} ({wantedZh}) face exists; the role {value} is set in {face}',
    zh: '没有可自由使用的{wantedZh}，角色 {value} 以 {face} 代替',
    hint: {
      en: 'Put your own licensed face into the supplement as fonts/{value}.ttf',
      zh: '可将已获授权的字体放入特刊文件夹：fonts/{value}.ttf',
    },
  },
  'font-character-missing': {
    severity: 'error',
    en: 'No face of the role {role} has the character “{character}” ({value})',
    zh: '角色 {role} 的字体都没有“{character}”（{value}）',
    hint: {
      en: 'Check the character, or add a face that has it as fonts/{role}.ttf',
      zh: '请核对该字，或放入含有该字的字体 fonts/{role}.ttf',
    },
  },
  'font-character-compatibility': {
    severity: 'error',
    en: '“{character}” ({value}) is a compatibility character, usually pasted from a PDF; the real one is “{meant}” ({limit})',
    zh: '“{character}”（{value}）是兼容字符，多由 PDF 粘贴而来；应为“{meant}”（{limit}）',
    hint: {
      en: 'Replace “{character}” by “{meant}”',
      zh: '请将“{character}”替换为“{meant}”',
    },
    source: 'Unicode: Kangxi radicals U+2F00–2FDF, CJK compatibility ideographs U+F900–FAFF',
  },
  'font-characters-borrowed': {
    severity: 'warning',
    en: 'Role {role}: its first face lacks {value}; taken from {face}',
    zh: '角色 {role} 的首选字体缺 {value}，改用 {face}',
    hint: {
      en: 'The character will look different from its neighbours; reword, or supply a fuller face',
      zh: '该字与邻字风格不同；请改用他字，或提供字数更全的字体',
    },
  },
} as const satisfies Record<string, Entry>;
