// Preflight findings about what is painted: fonts, colour, overprint, lines, ink.

import type { Entry } from './entry.ts';
import { gwg, PDF, pdfx } from './pressSources.ts';

const FONTS = {
  'font-not-embedded': {
    severity: 'error',
    en: 'The font {value} is not embedded',
    zh: '字体 {value} 未嵌入',
    hint: { en: 'Embed all fonts when exporting', zh: '导出时请嵌入全部字体' },
    source: pdfx('6.5', '6.3', '2.18'),
  },
  'font-type3': {
    severity: 'error',
    en: 'The font {value} is a Type 3 font ({count} glyphs)',
    zh: '字体 {value} 为 Type 3 字体（{count} 个字形）',
    hint: {
      en: 'Browsers make it of CFF or variable fonts, missing weights or glyphs, TeX of bitmap fonts; use a TrueType face',
      zh: '浏览器遇 CFF、可变字体、缺少字重或缺字时生成，TeX 则来自点阵字体；请改用 TrueType 字体',
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
    source: pdfx('6.5', '6.3'),
  },
  'font-glyph-missing': {
    severity: 'error',
    en: 'The font {item} has no glyph for {value} (×{count})',
    zh: '字体 {item} 缺字：{value}（共 {count} 处）',
    hint: {
      en: 'It prints as an empty box or not at all; use a font that has it',
      zh: '印出来是空框或空白，请换用含有该字的字体',
    },
    source: pdfx('6.5', '6.3'),
  },
  'font-widths': {
    severity: 'error',
    en: 'The font {item}: {value} is {width} wide in the PDF and {limit} in the font (1/1000 em)',
    zh: '字体 {item}：{value} 在 PDF 中字宽为 {width}，字体内为 {limit}（千分之一全身）',
    hint: { en: 'RIPs disagree where the next glyph stands; export again', zh: '不同 RIP 的字距会不同，请重新导出' },
    source: pdfx('6.5', '6.3'),
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
    source: `${pdfx(undefined, '6.2', '3.1')}; ${gwg('4.31')}`,
  },
  'colour-rgb-more': {
    severity: 'error',
    en: '{value} more RGB colours (×{count})',
    zh: '另有 {value} 种 RGB 颜色（{count} 处）',
    hint: {
      en: 'Usually steps of a gradient: convert the whole file with the newspaper’s profile',
      zh: '通常是渐变的各级颜色；请用报社的特性文件整体转换',
    },
    source: `${pdfx(undefined, '6.2', '3.1')}; ${gwg('4.31')}`,
  },
  'colour-lab': {
    severity: 'error',
    en: 'Device-independent colour {value} (×{count})',
    zh: '使用了设备无关颜色 {value}（{count} 处）',
    hint: { en: 'Convert to CMYK with the newspaper’s profile', zh: '请用报社的特性文件转为 CMYK' },
    source: `${pdfx(undefined, '6.2', '3.1')}; ${gwg('4.31')}`,
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
    hint: { en: 'Make the PDF again with plain CMYK', zh: '请以 CMYK 重新生成 PDF' },
    source: PDF,
  },
  'colour-spot': {
    severity: 'error',
    en: 'The spot colour “{value}” makes a plate of its own (×{count})',
    zh: '专色“{value}”会多出一块印版（{count} 处）',
    hint: { en: 'Convert it to process colours', zh: '请转换为四色' },
    source: gwg('4.18'),
  },
  'colour-registration': {
    severity: 'error',
    en: 'Registration colour (all plates) on the page (×{count})',
    zh: '版面内使用了套版色（各版全印，{count} 处）',
    hint: {
      en: 'Use it only for marks outside the trim; text is K 100',
      zh: '套版色只可用于裁切线以外的标记；文字请用 K 100',
    },
    source: gwg('4.21'),
  },
  'black-text-four-colour': {
    severity: 'error',
    en: 'Black text is made of several inks: {value} (×{count})',
    zh: '黑色文字由多色叠成：{value}（{count} 处）',
    hint: { en: 'Set black text to K 100 only', zh: '黑色文字请设为单色黑 K 100' },
    source: gwg('4.15'),
  },
  'text-small-many-inks': {
    severity: 'warning',
    en: 'Type of {size} pt in {value} inks (×{count}); below {limit} pt at most two',
    zh: '{size} 磅文字用了 {value} 色（{count} 处）；小于 {limit} 磅时最多两色',
    hint: {
      en: 'Misregister of half a millimetre blurs it: use one ink, or larger type',
      zh: '套印稍偏即会发虚，请改用单色或加大字号',
    },
    source: gwg('4.16'),
  },
  'text-reversed-small': {
    severity: 'warning',
    en: 'Reversed type of {value} pt out of {inks} inks (×{count}); at least {limit} pt needed',
    zh: '{value} 磅反白字压在 {inks} 色底上（{count} 处），至少需 {limit} 磅',
    hint: { en: 'Use larger or bolder type, or a panel of one ink', zh: '请加大、加粗文字，或改用单色底' },
    source: 'trade practice: register on newsprint',
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
    source: gwg('4.8'),
  },
  'white-overprint': {
    severity: 'error',
    en: 'A white object is set to overprint and will vanish (×{count})',
    zh: '白色对象设为叠印，印刷时会消失（{count} 处）',
    hint: { en: 'Set white objects to knock out', zh: '白色对象请设为镂空（取消叠印）' },
    source: gwg('4.9'),
  },
  'black-text-knockout': {
    severity: 'warning',
    en: 'Black text of {value} pt knocks out of a coloured ground (×{count}); up to {limit} pt it should overprint',
    zh: '{value} 磅黑字在彩色底上镂空（{count} 处）；{limit} 磅以下应叠印',
    hint: {
      en: 'Set small K 100 text to overprint, or white edges will show',
      zh: '小号 K 100 文字请设为叠印，否则套印不准会露白边',
    },
    source: gwg('4.10'),
  },
  'overprint-gray': {
    severity: 'warning',
    en: 'DeviceGray is set to overprint (×{count}): RIPs disagree whether it knocks out',
    zh: 'DeviceGray 设为叠印（{count} 处）：各家 RIP 对是否镂空处理不一',
    hint: { en: 'Use DeviceCMYK 0 0 0 K for overprinting black', zh: '需叠印的黑色请用 DeviceCMYK 0 0 0 K' },
    source: gwg('4.7'),
  },
  'overprint-mode': {
    severity: 'warning',
    en: 'CMYK overprints with mode 0 (×{count}): zero inks knock out all the same',
    zh: 'CMYK 叠印使用了模式 0（{count} 处）：数值为零的墨色仍会镂空',
    hint: { en: 'Set the overprint mode (OPM) to 1', zh: '请将叠印模式（OPM）设为 1' },
    source: gwg('4.10'),
  },
  'line-hairline': {
    severity: 'warning',
    en: 'A line of {value} pt (×{count}); below {limit} pt it may not print',
    zh: '线条仅 {value} 磅（{count} 处）；细于 {limit} 磅可能印不出',
    hint: { en: 'Make lines at least {limit} pt', zh: '线宽请不小于 {limit} 磅' },
    source: gwg('4.17'),
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
    zh: '总墨量 {value}%（{item}，{count} 处），上限为 {limit}%',
    hint: {
      en: 'Reduce the colours under black; newsprint cannot dry more',
      zh: '请减少黑墨下的彩墨；新闻纸吸收不了更多油墨',
    },
    source: `ISO 12647-3; ${gwg('4.22')}`,
  },
  'ink-stack-over-limit': {
    severity: 'error',
    en: '{item} overprinting {ground} makes {value} % total ink; the limit is {limit} %',
    zh: '{item} 叠印在 {ground} 上，总墨量达 {value}%，上限为 {limit}%',
    hint: { en: 'Let it knock out, or lighten what lies beneath', zh: '请改为镂空，或减淡下面的颜色' },
    source: `ISO 12647-3; ${gwg('4.22')}`,
  },
  'ink-stack-picture-over-limit': {
    severity: 'error',
    en: '{item} overprinting a picture makes {value} % total ink; the limit is {limit} %',
    zh: '{item} 叠印在图片上，总墨量达 {value}%，上限为 {limit}%',
    hint: { en: 'Let it knock out, or lighten the picture there', zh: '请改为镂空，或减淡该处图片' },
    source: `ISO 12647-3; ${gwg('4.22')}`,
  },
  'ink-blend-over-limit': {
    severity: 'error',
    en: '{item}, mixed by {mode} with what lies beneath, makes {value} % total ink; the limit is {limit} %',
    zh: '{item} 以 {mode} 模式与下层混合，总墨量达 {value}%，上限为 {limit}%',
    hint: { en: 'Lower its opacity, or lighten what lies beneath', zh: '请降低其不透明度，或减淡下面的颜色' },
    source: `ISO 12647-3; ${gwg('4.22')}`,
  },
  'ink-map-over-limit': {
    severity: 'error',
    en: 'Total ink {value} % where several things mix, over the limit on {area} mm²; the limit is {limit} %',
    zh: '多层叠加处总墨量达 {value}%，超限面积 {area} 平方毫米，上限为 {limit}%',
    hint: { en: 'Look at the ink map; lighten what lies there', zh: '请查看墨量图，并减淡该处颜色' },
    source: `ISO 12647-3; ${gwg('4.22')}`,
  },
  'ink-converted-over-limit': {
    severity: 'error',
    en: 'Total ink {value} % once RGB is converted by the output profile “{item}”, over the limit on {area} mm²; the limit is {limit} %',
    zh: 'RGB 按输出特性文件“{item}”转换后，总墨量达 {value}%，超限面积 {area} 平方毫米，上限为 {limit}%',
    hint: {
      en: 'Convert with a profile made for this limit; black text to K only',
      zh: '请用符合此上限的特性文件转换；黑色文字转为单色黑',
    },
    source: `ISO 12647-3; ${gwg('4.22')}`,
  },
  'ink-map-incomplete': {
    severity: 'note',
    en: 'The ink map was not finished: the page asks for too much painting',
    zh: '墨量图未能完成：版面绘制量过大',
    hint: { en: 'Ink where several things mix was not judged', zh: '多层叠加处的墨量未经检查' },
  },
  'ink-picture-over-limit': {
    severity: 'error',
    en: 'Picture {number} has {value} % total ink over more than {area} mm²; the limit is {limit} %',
    zh: '图 {number} 中有超过 {area} 平方毫米的区域总墨量达 {value}%，上限为 {limit}%',
    hint: { en: 'Separate it again with the newspaper’s profile', zh: '请用报社的特性文件重新分色' },
    source: `ISO 12647-3; ${gwg('4.22')}`,
  },
  'ink-not-computed': {
    severity: 'note',
    en: 'Total ink of picture {number} was not computed: {value}',
    zh: '未能计算图 {number} 的总墨量：{value}',
  },
} as const satisfies Record<string, Entry>;

export const PREFLIGHT_PAINT_FINDINGS = {
  ...FONTS,
  ...COLOUR,
  ...INK,
} as const satisfies Record<string, Entry>;
