// Preflight findings about the file as a whole: form, cargo, content streams, output intent, page boxes.

import type { Entry } from './entry.ts';

const X4 = 'ISO 15930-7 (PDF/X-4)';
const PDF = 'ISO 32000-1';
const GWG = 'Ghent Workgroup GWG2015, NewspaperAds';

const FILE = {
  'file-unreadable': {
    severity: 'error',
    en: 'The file cannot be read as a PDF: {value}',
    zh: '无法作为 PDF 读取：{value}',
    hint: { en: 'Make the PDF again from the source file', zh: '请从源文件重新生成 PDF' },
  },
  'file-encrypted': {
    severity: 'error',
    en: 'The file is encrypted',
    zh: '文件已加密',
    hint: { en: 'Save it without password and permissions', zh: '请取消密码和权限限制后重新保存' },
    source: X4,
  },
  'file-version': {
    severity: 'error',
    en: 'PDF version {value}; the standard allows up to {limit}',
    zh: 'PDF 版本为 {value}，标准最高允许 {limit}',
    hint: { en: 'Export as {limit} or lower', zh: '请按 {limit} 或更低版本导出' },
    source: X4,
  },
  'file-xref-damaged': {
    severity: 'error',
    en: 'The cross-reference table is damaged: {value}',
    zh: '交叉引用表损坏：{value}',
    hint: { en: 'Some RIPs refuse such files; save the PDF anew', zh: '部分 RIP 会拒收此类文件，请重新保存 PDF' },
    source: PDF,
  },
  'file-id-missing': {
    severity: 'error',
    en: 'The file has no identifier (ID in the trailer)',
    zh: '文件缺少标识符（trailer 中的 ID）',
    hint: {
      en: 'Save the PDF anew; every PDF/X writer gives it one',
      zh: '请重新保存 PDF；PDF/X 导出时会自动写入标识符',
    },
    source: X4,
  },
  'file-pages': {
    severity: 'error',
    en: 'The file has {value} pages; {limit} expected',
    zh: '文件共 {value} 页，应为 {limit} 页',
    hint: { en: 'One press file for one newspaper page', zh: '每个报纸版面应单独成一个文件' },
  },
  'pdfx-not-claimed': {
    severity: 'error',
    en: 'The file does not say that it is {limit}',
    zh: '文件未声明符合 {limit}',
    hint: { en: 'Export with the preset {limit}', zh: '请用 {limit} 预设导出' },
    source: X4,
  },
  'pdfx-other-claimed': {
    severity: 'error',
    en: 'The file claims {value}; {limit} was agreed',
    zh: '文件声明为 {value}，约定为 {limit}',
    hint: { en: 'Export with the preset {limit}', zh: '请用 {limit} 预设导出' },
  },
  'xmp-missing': {
    severity: 'error',
    en: 'The file has no readable XMP metadata',
    zh: '文件没有可读的 XMP 元数据',
    hint: { en: 'Export with a PDF/X preset; it writes the metadata', zh: '请用 PDF/X 预设导出，元数据会一并写入' },
    source: X4,
  },
  'xmp-entry-missing': {
    severity: 'error',
    en: 'The XMP metadata lack {value}',
    zh: 'XMP 元数据缺少 {value}',
    hint: { en: 'Export with a PDF/X preset; it writes all of them', zh: '请用 PDF/X 预设导出，各项会一并写入' },
    source: X4,
  },
  'xmp-disagrees': {
    severity: 'error',
    en: '{value} in the document information and in the XMP metadata disagree',
    zh: '文档信息与 XMP 元数据中的 {value} 不一致',
    hint: { en: 'Write both from the same source', zh: '两处应写入相同内容' },
    source: X4,
  },
  'file-trapped-unset': {
    severity: 'error',
    en: 'The file does not say whether it is trapped',
    zh: '文件未说明是否已做陷印',
    hint: { en: 'Set Trapped to True or False', zh: '请将 Trapped 设为 True 或 False' },
    source: X4,
  },
  'file-javascript': {
    severity: 'error',
    en: 'The file contains JavaScript',
    zh: '文件含有 JavaScript',
    hint: { en: 'Remove scripts and form logic', zh: '请删除脚本和表单逻辑' },
    source: X4,
  },
  'file-action': {
    severity: 'error',
    en: 'The file contains an action ({value})',
    zh: '文件含有动作（{value}）',
    hint: { en: 'A press file opens nothing and goes nowhere; remove it', zh: '印刷文件不应含任何动作，请删除' },
    source: X4,
  },
  'file-attachment': {
    severity: 'error',
    en: 'The file carries {value} embedded file(s)',
    zh: '文件内嵌了 {value} 个附件',
    hint: { en: 'Send attachments separately', zh: '附件请另行发送' },
    source: X4,
  },
  'file-annotation': {
    severity: 'error',
    en: 'Annotations on the page: {value} ({count})',
    zh: '版面内有批注：{value}（{count} 处）',
    hint: { en: 'Delete comments, links and form fields', zh: '请删除批注、链接和表单域' },
    source: X4,
  },
  'file-layer': {
    severity: 'warning',
    en: 'Optional content: layer “{value}” may or may not print',
    zh: '含有可选内容：图层“{value}”可能被打印，也可能不被打印',
    hint: { en: 'Flatten the layers that print, delete the others', zh: '请合并要印的图层，删除其余图层' },
    source: GWG,
  },
  'file-postscript': {
    severity: 'error',
    en: 'PostScript code is embedded ({value})',
    zh: '嵌有 PostScript 代码（{value}）',
    hint: { en: 'Export again without PostScript XObjects', zh: '请重新导出，不要含 PostScript 对象' },
    source: X4,
  },
  'file-external-content': {
    severity: 'error',
    en: 'Content lies in another file ({value})',
    zh: '部分内容存放在外部文件中（{value}）',
    hint: { en: 'Embed everything the page needs', zh: '请嵌入版面所需的全部内容' },
    source: X4,
  },
  'file-filter': {
    severity: 'error',
    en: 'Compression {value} is not allowed in {limit}',
    zh: '{limit} 不允许使用 {value} 压缩',
    hint: { en: 'Compress with Flate or JPEG', zh: '请改用 Flate 或 JPEG 压缩' },
    source: 'ISO 15930',
  },
  'file-transfer-curve': {
    severity: 'error',
    en: 'A transfer curve changes the tone values ({value})',
    zh: '文件带有传递曲线，会改变网点值（{value}）',
    hint: { en: 'Remove it; the press curve belongs into the RIP', zh: '请删除；印刷曲线应由 RIP 施加' },
    source: X4,
  },
  'file-halftone': {
    severity: 'warning',
    en: 'The file sets its own halftone ({value})',
    zh: '文件自带加网参数（{value}）',
    hint: { en: 'Leave screening to the RIP', zh: '加网应交给 RIP 处理' },
    source: X4,
  },
} as const satisfies Record<string, Entry>;

const CONTENT = {
  'content-unreadable': {
    severity: 'error',
    en: 'Page content cannot be read ({item}): {value}',
    zh: '页面内容无法读取（{item}）：{value}',
    hint: {
      en: 'Make the PDF again; nothing after this place was checked',
      zh: '请重新生成 PDF；此处之后的内容未经检查',
    },
    source: PDF,
  },
  'content-unknown-operator': {
    severity: 'error',
    en: 'Unknown operator “{value}” in {item}',
    zh: '{item} 中有未知的绘图指令“{value}”',
    hint: { en: 'RIPs may stop or skip here; make the PDF again', zh: 'RIP 可能在此中断或略过，请重新生成 PDF' },
    source: PDF,
  },
  'content-operands': {
    severity: 'error',
    en: 'Wrong operands for {value} in {item}',
    zh: '{item} 中 {value} 的参数有误',
    hint: { en: 'RIPs may stop or skip here; make the PDF again', zh: 'RIP 可能在此中断或略过，请重新生成 PDF' },
    source: PDF,
  },
  'content-resource-missing': {
    severity: 'error',
    en: '{item} uses {value}, which the file does not have',
    zh: '{item} 用到了文件中不存在的 {value}',
    hint: { en: 'Something will be missing in print; make the PDF again', zh: '印出来会缺内容，请重新生成 PDF' },
    source: PDF,
  },
  'content-too-deep': {
    severity: 'error',
    en: 'Content is nested without end or too deeply: {value}',
    zh: '内容嵌套过深或循环引用：{value}',
    hint: { en: 'Flatten nested forms; make the PDF again', zh: '请拼合嵌套的表单对象，重新生成 PDF' },
    source: PDF,
  },
  'content-too-much': {
    severity: 'error',
    en: 'The page has more than {value} drawing operations; the rest was not checked',
    zh: '页面绘图指令超过 {value} 条，其余未检查',
    hint: { en: 'Simplify drawings or place them as pictures', zh: '请简化图形，或转为图片后置入' },
  },
  'content-unbalanced': {
    severity: 'warning',
    en: 'q and Q do not pair up in {item}',
    zh: '{item} 中 q 与 Q 不成对',
    source: PDF,
  },
} as const satisfies Record<string, Entry>;

const INTENT = {
  'intent-missing': {
    severity: 'error',
    en: 'The file has no output intent',
    zh: '文件缺少输出意图',
    hint: {
      en: 'Export with the newspaper’s output profile as PDF/X output intent',
      zh: '导出时请以报社的印刷特性文件作为 PDF/X 输出意图',
    },
    source: X4,
  },
  'intent-several': {
    severity: 'error',
    en: '{value} PDF/X output intents; exactly {limit} expected',
    zh: '有 {value} 个 PDF/X 输出意图，应恰好 {limit} 个',
    hint: { en: 'Keep the one of this press, delete the others', zh: '请只保留本机的输出意图，删除其余' },
    source: X4,
  },
  'intent-identifier-missing': {
    severity: 'error',
    en: 'The output intent names no printing condition (OutputConditionIdentifier)',
    zh: '输出意图未写明印刷条件标识（OutputConditionIdentifier）',
    hint: { en: 'Name a registered condition, or “Custom”', zh: '请写明已注册的印刷条件，或写 Custom' },
    source: X4,
  },
  'intent-other': {
    severity: 'warning',
    en: 'The output intent is “{value}”; this press wants {limit}',
    zh: '输出意图为“{value}”，本机要求 {limit}',
    hint: { en: 'Separate again for the right condition', zh: '请按正确的印刷条件重新分色' },
  },
  'intent-profile-missing': {
    severity: 'error',
    en: 'The output intent embeds no profile',
    zh: '输出意图未嵌入特性文件',
    hint: { en: 'PDF/X-4 wants the profile inside the file', zh: 'PDF/X-4 要求嵌入特性文件' },
    source: X4,
  },
  'intent-profile-damaged': {
    severity: 'error',
    en: 'The output profile cannot be read: {value}',
    zh: '输出特性文件无法读取：{value}',
    hint: { en: 'Embed the newspaper’s profile anew', zh: '请重新嵌入报社的特性文件' },
    source: 'ICC.1',
  },
  'intent-profile-class': {
    severity: 'error',
    en: 'The output profile is of class “{value}”; an output profile ({limit}) is needed',
    zh: '输出特性文件的类别为“{value}”，应为输出设备类（{limit}）',
    hint: { en: 'Choose the newspaper’s printer profile as output intent', zh: '请以报社的印刷特性文件作为输出意图' },
    source: X4,
  },
  'intent-profile-space': {
    severity: 'error',
    en: 'The output profile is for {value}; {limit} is needed',
    zh: '输出特性文件的色彩空间为 {value}，应为 {limit}',
    hint: { en: 'Choose the newspaper’s CMYK profile as output intent', zh: '请以报社的 CMYK 特性文件作为输出意图' },
  },
} as const satisfies Record<string, Entry>;

const BOXES = {
  'trim-missing': {
    severity: 'error',
    en: 'The page has no trim box',
    zh: '页面缺少裁切框（TrimBox）',
    hint: { en: 'Set the trim box to the sheet’s final size', zh: '请把裁切框设为成品尺寸' },
    source: X4,
  },
  'trim-and-art': {
    severity: 'error',
    en: 'The page has both a trim box and an art box',
    zh: '页面同时有裁切框（TrimBox）和作品框（ArtBox）',
    hint: { en: 'Keep the trim box, delete the art box', zh: '请保留裁切框，删除作品框' },
    source: X4,
  },
  'trim-size': {
    severity: 'error',
    en: 'The trim is {value} mm; the sheet is {limit} mm',
    zh: '裁切框为 {value} 毫米，成品应为 {limit} 毫米',
    hint: { en: 'Set the page to the sheet’s size; do not scale the art', zh: '请按成品尺寸设置页面，不要缩放版面' },
  },
  'trim-outside-bleed': {
    severity: 'error',
    en: 'The trim box reaches beyond the bleed box by {value} mm',
    zh: '裁切框超出出血框 {value} 毫米',
    hint: { en: 'Make the bleed box at least as large as the trim', zh: '请把出血框设为不小于裁切框' },
    source: PDF,
  },
  'bleed-outside-media': {
    severity: 'error',
    en: 'The {item} reaches beyond the media box by {value} mm',
    zh: '{item} 超出介质框 {value} 毫米',
    hint: { en: 'Make the media box large enough for trim and bleed', zh: '请放大介质框，使其容纳裁切框和出血框' },
    source: PDF,
  },
  'bleed-too-small': {
    severity: 'error',
    en: 'Bleed is {value} mm; at least {limit} mm needed on every side',
    zh: '出血为 {value} 毫米，每边至少需要 {limit} 毫米',
    hint: { en: 'Extend backgrounds and pictures beyond the trim', zh: '请把底色和图片延伸到裁切线之外' },
  },
  'crop-inside-trim': {
    severity: 'warning',
    en: 'The crop box hides part of the trimmed page ({value} mm)',
    zh: '裁剪框遮住了部分成品版面（{value} 毫米）',
    hint: { en: 'Delete the crop box', zh: '请删除裁剪框（CropBox）' },
    source: GWG,
  },
  'page-rotated': {
    severity: 'warning',
    en: 'The page is turned by {value}°',
    zh: '页面带有 {value}° 旋转标记',
    hint: {
      en: 'Imposition may ignore the turn; rotate the content itself',
      zh: '拼版软件可能忽略旋转标记，请直接旋转内容',
    },
    source: GWG,
  },
  'page-scaled': {
    severity: 'error',
    en: 'The page is scaled by a user unit of {value}',
    zh: '页面设有缩放单位（UserUnit）{value}',
    hint: { en: 'Write the page at its true size', zh: '请按实际尺寸输出页面' },
    source: GWG,
  },
  'page-blank': {
    severity: 'error',
    en: 'Nothing is painted on the page',
    zh: '页面上没有任何内容',
    hint: { en: 'Delete the page, or export it again', zh: '请删除该页，或重新导出' },
    source: GWG,
  },
} as const satisfies Record<string, Entry>;

export const PREFLIGHT_FILE_FINDINGS = {
  ...FILE,
  ...CONTENT,
  ...INTENT,
  ...BOXES,
} as const satisfies Record<string, Entry>;
