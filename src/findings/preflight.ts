// Findings about any PDF file, judged by itself: file, intent, boxes, fonts, colour, ink, pictures, transparency, text, page.

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
    source: X4,
  },
  'xmp-entry-missing': {
    severity: 'error',
    en: 'The XMP metadata lack {value}',
    zh: 'XMP 元数据缺少 {value}',
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
    source: PDF,
  },
  'content-too-much': {
    severity: 'error',
    en: 'The page has more than {value} drawing operations; the rest was not checked',
    zh: '页面绘图指令超过 {value} 条，其余未检查',
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
    source: X4,
  },
  'intent-identifier-missing': {
    severity: 'error',
    en: 'The output intent names no printing condition (OutputConditionIdentifier)',
    zh: '输出意图未写明印刷条件标识（OutputConditionIdentifier）',
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
    source: 'ICC.1',
  },
  'intent-profile-class': {
    severity: 'error',
    en: 'The output profile is of class “{value}”; an output profile ({limit}) is needed',
    zh: '输出特性文件的类别为“{value}”，应为输出设备类（{limit}）',
    source: X4,
  },
  'intent-profile-space': {
    severity: 'error',
    en: 'The output profile is for {value}; {limit} is needed',
    zh: '输出特性文件的色彩空间为 {value}，应为 {limit}',
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
    source: PDF,
  },
  'bleed-outside-media': {
    severity: 'error',
    en: 'The {item} reaches beyond the media box by {value} mm',
    zh: '{item} 超出介质框 {value} 毫米',
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
    source: GWG,
  },
} as const satisfies Record<string, Entry>;

const FONTS = {
  'font-not-embedded': {
    severity: 'error',
    en: 'The font {value} is not embedded',
    zh: '字体 {value} 未嵌入',
    hint: { en: 'Embed all fonts when exporting', zh: '导出时请嵌入全部字体' },
    source: X4,
  },
  'font-type3': {
    severity: 'error',
    en: 'The font {value} is a Type 3 font ({count} glyphs)',
    zh: '字体 {value} 为 Type 3 字体（{count} 个字形）',
    hint: {
      en: 'It comes from a CFF or variable font, a missing weight or a missing glyph; use a TrueType face',
      zh: '多由 CFF、可变字体、缺少字重或缺字造成，请改用 TrueType 字体',
    },
  },
  'font-not-subset': {
    severity: 'warning',
    en: 'The font {value} is embedded whole, not as a subset',
    zh: '字体 {value} 整套嵌入，未做子集',
    hint: { en: 'Embed only the glyphs used', zh: '请只嵌入用到的字形' },
  },
  'font-damaged': {
    severity: 'error',
    en: 'The embedded font {value} cannot be read',
    zh: '嵌入的字体 {value} 已损坏',
    hint: { en: 'Install the font anew and export again', zh: '请重新安装该字体后再导出' },
    source: X4,
  },
  'font-glyph-missing': {
    severity: 'error',
    en: 'The font {item} has no glyph for {value} (×{count})',
    zh: '字体 {item} 缺字：{value}（共 {count} 处）',
    hint: {
      en: 'It prints as an empty box or not at all; use a font that has it',
      zh: '印出来是空框或空白，请换用含有该字的字体',
    },
    source: X4,
  },
  'font-widths': {
    severity: 'error',
    en: 'The font {item}: {value} is {width} wide in the PDF and {limit} in the font (1/1000 em)',
    zh: '字体 {item}：{value} 在 PDF 中字宽为 {width}，字体内为 {limit}（千分之一全身）',
    hint: { en: 'RIPs disagree where the next glyph stands; export again', zh: '不同 RIP 的字距会不同，请重新导出' },
    source: X4,
  },
  'font-no-unicode': {
    severity: 'warning',
    en: 'Text in {item} cannot be read back: {value} glyphs without characters',
    zh: '{item} 的文字无法还原：{value} 个字形没有对应字符',
    hint: {
      en: 'Export with a ToUnicode table; search, archive and e-paper need it',
      zh: '请导出带 ToUnicode 的 PDF；检索、归档和电子报都要用到',
    },
  },
} as const satisfies Record<string, Entry>;

const COLOUR = {
  'colour-rgb': {
    severity: 'error',
    en: 'RGB colour {value} (×{count})',
    zh: '使用了 RGB 颜色 {value}（{count} 处）',
    hint: {
      en: 'Convert to CMYK with the newspaper’s profile; black text to K only',
      zh: '请用报社的特性文件转为 CMYK；黑色文字转为单色黑',
    },
    source: GWG,
  },
  'colour-lab': {
    severity: 'error',
    en: 'Device-independent colour {value} (×{count})',
    zh: '使用了设备无关颜色 {value}（{count} 处）',
    hint: { en: 'Convert to CMYK with the newspaper’s profile', zh: '请用报社的特性文件转为 CMYK' },
    source: GWG,
  },
  'colour-icc-cmyk': {
    severity: 'warning',
    en: 'CMYK with its own profile (×{count}) may be converted again in the RIP',
    zh: '带有自身特性文件的 CMYK（{count} 处），RIP 可能再次转换',
    hint: { en: 'Use plain DeviceCMYK', zh: '请改用不带特性文件的 DeviceCMYK' },
  },
  'colour-unknown': {
    severity: 'error',
    en: 'A colour space nobody knows (×{count})',
    zh: '无法识别的色彩空间（{count} 处）',
    source: PDF,
  },
  'colour-spot': {
    severity: 'error',
    en: 'The spot colour “{value}” makes a plate of its own (×{count})',
    zh: '专色“{value}”会多出一块印版（{count} 处）',
    hint: { en: 'Convert it to process colours', zh: '请转换为四色' },
    source: GWG,
  },
  'colour-registration': {
    severity: 'error',
    en: 'Registration colour (all plates) on the page (×{count})',
    zh: '版面内使用了套版色（各版全印，{count} 处）',
    hint: {
      en: 'Use it only for marks outside the trim; text is K 100',
      zh: '套版色只可用于裁切线以外的标记；文字请用 K 100',
    },
    source: GWG,
  },
  'black-text-four-colour': {
    severity: 'error',
    en: 'Black text is made of several inks: {value} (×{count})',
    zh: '黑色文字由多色叠成：{value}（{count} 处）',
    hint: { en: 'Set black text to K 100 only', zh: '黑色文字请设为单色黑 K 100' },
    source: GWG,
  },
  'text-small-many-inks': {
    severity: 'warning',
    en: 'Type of {size} pt in {value} inks (×{count}); below {limit} pt at most two',
    zh: '{size} 磅文字用了 {value} 色（{count} 处）；小于 {limit} 磅时最多两色',
    hint: {
      en: 'Misregister of half a millimetre blurs it: use one ink, or larger type',
      zh: '套印稍偏即会发虚，请改用单色或加大字号',
    },
    source: GWG,
  },
  'text-reversed-small': {
    severity: 'warning',
    en: 'Reversed type of {value} pt out of {inks} inks (×{count}); at least {limit} pt needed',
    zh: '{value} 磅反白字压在 {inks} 色底上（{count} 处），至少需 {limit} 磅',
    hint: { en: 'Use larger or bolder type, or a panel of one ink', zh: '请加大、加粗文字，或改用单色底' },
    source: 'ISO 12647-3 practice; GWG2015',
  },
  'text-too-small': {
    severity: 'warning',
    en: 'Type of {value} pt (×{count}); below {limit} pt it does not print clean on newsprint',
    zh: '文字仅 {value} 磅（{count} 处）；新闻纸上小于 {limit} 磅难以印清',
    hint: { en: 'Enlarge it', zh: '请加大字号' },
  },
  'text-white-overprint': {
    severity: 'error',
    en: 'White text is set to overprint and will vanish (×{count})',
    zh: '白色文字设为叠印，印刷时会消失（{count} 处）',
    hint: { en: 'Set white objects to knock out', zh: '白色对象请设为镂空（取消叠印）' },
    source: GWG,
  },
  'white-overprint': {
    severity: 'error',
    en: 'A white object is set to overprint and will vanish (×{count})',
    zh: '白色对象设为叠印，印刷时会消失（{count} 处）',
    hint: { en: 'Set white objects to knock out', zh: '白色对象请设为镂空（取消叠印）' },
    source: GWG,
  },
  'black-text-knockout': {
    severity: 'warning',
    en: 'Black text of {value} pt knocks out of a coloured ground (×{count}); up to {limit} pt it should overprint',
    zh: '{value} 磅黑字在彩色底上镂空（{count} 处）；{limit} 磅以下应叠印',
    hint: {
      en: 'Set small K 100 text to overprint, or white edges will show',
      zh: '小号 K 100 文字请设为叠印，否则套印不准会露白边',
    },
    source: GWG,
  },
  'overprint-gray': {
    severity: 'warning',
    en: 'DeviceGray is set to overprint (×{count}): RIPs disagree whether it knocks out',
    zh: 'DeviceGray 设为叠印（{count} 处）：各家 RIP 对是否镂空处理不一',
    hint: { en: 'Use DeviceCMYK 0 0 0 K for overprinting black', zh: '需叠印的黑色请用 DeviceCMYK 0 0 0 K' },
    source: GWG,
  },
  'overprint-mode': {
    severity: 'warning',
    en: 'CMYK overprints with mode 0 (×{count}): zero inks knock out all the same',
    zh: 'CMYK 叠印使用了模式 0（{count} 处）：数值为零的墨色仍会镂空',
    hint: { en: 'Set the overprint mode (OPM) to 1', zh: '请将叠印模式（OPM）设为 1' },
    source: GWG,
  },
  'line-hairline': {
    severity: 'warning',
    en: 'A line of {value} pt (×{count}); below {limit} pt it may not print',
    zh: '线条仅 {value} 磅（{count} 处）；细于 {limit} 磅可能印不出',
    hint: { en: 'Make lines at least {limit} pt', zh: '线宽请不小于 {limit} 磅' },
    source: GWG,
  },
  'line-tinted-thin': {
    severity: 'warning',
    en: 'A line of {value} pt in a tint or several inks (×{count}); at least {limit} pt needed',
    zh: '{value} 磅的淡色或多色线条（{count} 处），至少需 {limit} 磅',
    hint: {
      en: 'The screen breaks it up: use a solid ink or a thicker line',
      zh: '网点会使细线断续，请用实地单色或加粗',
    },
  },
} as const satisfies Record<string, Entry>;

const INK = {
  'ink-over-limit': {
    severity: 'error',
    en: 'Total ink {value} % ({item}, ×{count}); the limit is {limit} %',
    zh: '油墨总量 {value}%（{item}，{count} 处），上限为 {limit}%',
    hint: {
      en: 'Reduce the colours under black; newsprint cannot dry more',
      zh: '请减少黑墨下的彩墨；新闻纸吸收不了更多油墨',
    },
    source: 'ISO 12647-3',
  },
  'ink-stack-over-limit': {
    severity: 'error',
    en: '{item} overprinting {ground} makes {value} % total ink; the limit is {limit} %',
    zh: '{item} 叠印在 {ground} 上，油墨总量达 {value}%，上限为 {limit}%',
    hint: { en: 'Let it knock out, or lighten what lies beneath', zh: '请改为镂空，或减淡下面的颜色' },
    source: 'ISO 12647-3',
  },
  'ink-stack-picture-over-limit': {
    severity: 'error',
    en: '{item} overprinting a picture makes {value} % total ink; the limit is {limit} %',
    zh: '{item} 叠印在图片上，油墨总量达 {value}%，上限为 {limit}%',
    hint: { en: 'Let it knock out, or lighten the picture there', zh: '请改为镂空，或减淡该处图片' },
    source: 'ISO 12647-3',
  },
  'ink-picture-over-limit': {
    severity: 'error',
    en: 'Picture {number} has {value} % total ink over more than {area} mm²; the limit is {limit} %',
    zh: '图 {number} 中有超过 {area} 平方毫米的区域油墨总量达 {value}%，上限为 {limit}%',
    hint: { en: 'Separate it again with the newspaper’s profile', zh: '请用报社的特性文件重新分色' },
    source: 'ISO 12647-3',
  },
  'ink-not-computed': {
    severity: 'note',
    en: 'Total ink of picture {number} was not computed: {value}',
    zh: '未能计算图 {number} 的油墨总量：{value}',
  },
} as const satisfies Record<string, Entry>;

const PICTURES = {
  'picture-ppi-low': {
    severity: 'error',
    en: 'Picture {number} has {value} ppi at its size; at least {limit} ppi needed',
    zh: '图 {number} 的有效分辨率为 {value} ppi，至少需 {limit} ppi',
    hint: { en: 'Use a larger original, or place it smaller', zh: '请换用更大的原图，或缩小图片' },
    source: GWG,
  },
  'picture-ppi-soft': {
    severity: 'warning',
    en: 'Picture {number} has {value} ppi at its size; {limit} ppi or more print sharp',
    zh: '图 {number} 的有效分辨率为 {value} ppi，建议不低于 {limit} ppi',
    hint: { en: 'Use a larger original, or place it smaller', zh: '请换用更大的原图，或缩小图片' },
    source: GWG,
  },
  'picture-ppi-high': {
    severity: 'note',
    en: 'Picture {number} has {value} ppi; more than {limit} ppi only makes the file larger',
    zh: '图 {number} 的有效分辨率为 {value} ppi，超过 {limit} ppi 只会增大文件',
  },
  'picture-rgb': {
    severity: 'error',
    en: 'Picture {number} is in {value}',
    zh: '图 {number} 的色彩空间为 {value}',
    hint: { en: 'Convert the picture to CMYK with the newspaper’s profile', zh: '请用报社的特性文件将图片转为 CMYK' },
    source: GWG,
  },
  'picture-stretched': {
    severity: 'warning',
    en: 'Picture {number} is stretched by {value} %',
    zh: '图 {number} 变形 {value}%',
    hint: { en: 'Scale width and height by the same factor', zh: '请等比缩放' },
  },
  'picture-mirrored': {
    severity: 'note',
    en: 'Picture {number} is mirrored',
    zh: '图 {number} 被镜像翻转',
  },
  'picture-damaged': {
    severity: 'error',
    en: 'Picture {number} cannot be read: {value}',
    zh: '图 {number} 无法读取：{value}',
    hint: { en: 'Place the picture again from its original', zh: '请从原图重新置入' },
  },
  'picture-sixteen-bit': {
    severity: 'note',
    en: 'Picture {number} has {value} bits per sample; eight are enough for print',
    zh: '图 {number} 每通道 {value} 位，印刷用 8 位即可',
  },
} as const satisfies Record<string, Entry>;

const TRANSPARENCY = {
  'transparency-forbidden': {
    severity: 'error',
    en: 'Live transparency ({value}); {limit} allows none',
    zh: '含有未拼合的透明效果（{value}），{limit} 不允许',
    hint: { en: 'Flatten it, or export as PDF/X-4', zh: '请拼合透明度，或改用 PDF/X-4 导出' },
    source: 'ISO 15930-4 (PDF/X-1a)',
  },
  'transparency-blend-space': {
    severity: 'error',
    en: 'Transparency blends in {value} ({item}, ×{count}); {limit} is needed',
    zh: '透明效果在 {value} 中混合（{item}，{count} 处），应为 {limit}',
    hint: { en: 'Set the blending space of the document to CMYK', zh: '请将文档的透明混合空间设为 CMYK' },
    source: GWG,
  },
  'transparency-used': {
    severity: 'note',
    en: 'Live transparency: {value} (×{count})',
    zh: '含有透明效果：{value}（{count} 处）',
  },
} as const satisfies Record<string, Entry>;

const TEXT = {
  'text-missing': {
    severity: 'error',
    en: 'Missing in {item}: “{value}” ({count} characters)',
    zh: '{item} 缺少文字：“{value}”（{count} 字）',
    hint: { en: 'Compare the page with the supplement before it goes to the plate', zh: '出版前请核对版面与原稿' },
  },
  'text-twice': {
    severity: 'error',
    en: 'Printed more than once: “{value}” ({count} characters)',
    zh: '文字重复：“{value}”（{count} 字）',
  },
  'text-order': {
    severity: 'error',
    en: 'Out of order in {item}: “{value}”',
    zh: '{item} 文字次序有误：“{value}”',
    hint: { en: 'Reading order is how search, archive and e-paper get the text', zh: '检索、归档和电子报都依照此次序' },
  },
  'text-extra': {
    severity: 'error',
    en: 'Not in the supplement: “{value}” ({count} characters)',
    zh: '原稿中没有的文字：“{value}”（{count} 字）',
  },
  'text-compatibility': {
    severity: 'error',
    en: 'Text reads back as {value}, look-alikes of {limit}',
    zh: '文字还原为 {value}，是 {limit} 的形近兼容字符',
    hint: {
      en: 'Kangxi radicals and compatibility characters cannot be searched; subset the font before printing',
      zh: '康熙部首和兼容字符无法检索；请先对字体做子集再输出',
    },
    source: 'Unicode, CJK Radicals / Compatibility Ideographs',
  },
  'text-private-use': {
    severity: 'warning',
    en: 'Text reads back as private-use characters ({value})',
    zh: '文字还原为自造字区字符（{value}）',
    hint: { en: 'Check that the character prints as meant', zh: '请核对该字印出来是否正确' },
  },
  'text-invisible': {
    severity: 'warning',
    en: 'Invisible text on the page: “{value}”',
    zh: '版面上有不可见文字：“{value}”',
  },
  'text-beyond-trim': {
    severity: 'error',
    en: 'Text is cut by the trim: “{value}”',
    zh: '文字会被裁切：“{value}”',
    hint: { en: 'Move it inside the page', zh: '请移到版面以内' },
  },
} as const satisfies Record<string, Entry>;

const PAGE = {
  'page-column-foot': {
    severity: 'error',
    en: 'Column {item} ends {value} mm off its foot; at most {limit} mm allowed',
    zh: '第 {item} 栏末行偏离栏底 {value} 毫米，允许 {limit} 毫米',
    hint: { en: 'All columns end on the same line', zh: '各栏末行应齐平' },
  },
  'page-column-empty': {
    severity: 'error',
    en: 'No text stands in column {item}',
    zh: '第 {item} 栏没有文字',
  },
  'page-overset': {
    severity: 'error',
    en: '{value} lines did not find room; {limit} allowed',
    zh: '有 {value} 行文字排不下，允许 {limit} 行',
    hint: { en: 'Cut text or make pictures smaller', zh: '请删减文字或缩小图片' },
  },
  'page-empty-rows': {
    severity: 'error',
    en: '{value} rows stay empty; {limit} allowed',
    zh: '有 {value} 行空白，允许 {limit} 行',
    hint: { en: 'Add text or make pictures larger', zh: '请增加文字或放大图片' },
  },
} as const satisfies Record<string, Entry>;

const PROFILE = {
  'preflight-profile-unknown': {
    severity: 'error',
    en: 'No preflight profile “{value}”; there are {limit}',
    zh: '没有名为“{value}”的检查配置，可用：{limit}',
  },
} as const satisfies Record<string, Entry>;

export const PREFLIGHT_FINDINGS = {
  ...FILE,
  ...CONTENT,
  ...INTENT,
  ...BOXES,
  ...FONTS,
  ...COLOUR,
  ...INK,
  ...PICTURES,
  ...TRANSPARENCY,
  ...TEXT,
  ...PAGE,
  ...PROFILE,
} as const satisfies Record<string, Entry>;
