// Findings about the machine: browser, folders, outputs.

import type { Entry } from './entry.ts';

export const BUILD_FINDINGS = {
  'browser-given-missing': {
    severity: 'error',
    en: 'The browser named by {origin} is not there or cannot be run: {value}',
    zh: '{origin} 指定的浏览器不存在或无法运行：{value}',
    hint: {
      en: 'Correct {origin}, or leave it out to let tekan look for a browser',
      zh: '请更正 {origin}，或不设置，由 tekan 自行查找',
    },
  },
  'browser-none': {
    severity: 'error',
    en: 'No browser found; looked for {value}',
    zh: '未找到浏览器；已查找 {value}',
    hint: {
      en: 'Run `npx @puppeteer/browsers install chrome-headless-shell@stable --path {folder}`, or install Chromium or Chrome, or name one with --browser or TEKAN_BROWSER',
      zh: '请运行 `npx @puppeteer/browsers install chrome-headless-shell@stable --path {folder}`，或安装 Chromium 或 Chrome，或用 --browser、TEKAN_BROWSER 指定',
    },
  },
  'browser-unpack-failed': {
    severity: 'warning',
    en: 'The bundled browser could not be unpacked into the cache: {value}',
    zh: '自带浏览器无法解包到缓存：{value}',
    hint: {
      en: 'Free 200 MB or choose another cache folder; a browser of the system is used if there is one',
      zh: '请腾出 200 MB 空间或更换缓存文件夹；如系统有浏览器则改用系统的',
    },
  },
  'browser-start-failed': {
    severity: 'error',
    en: 'The browser does not start: {value}',
    zh: '浏览器无法启动：{value}',
    hint: {
      en: 'Run `tekan doctor`; name another browser with --browser or TEKAN_BROWSER',
      zh: '请运行 `tekan doctor`；可用 --browser 或 TEKAN_BROWSER 指定其他浏览器',
    },
  },
  'browser-unsandboxed': {
    severity: 'note',
    en: 'The system forbids the browser its sandbox; it runs without, with no network',
    zh: '系统不允许浏览器使用沙箱；已在无沙箱、无网络的情况下运行',
  },
  'browser-version-untested': {
    severity: 'warning',
    en: 'Browser version {value} is not one tekan is tested with ({limit})',
    zh: '浏览器版本 {value} 未经 tekan 测试（已测试 {limit}）',
    hint: {
      en: 'Look at the proof with care, or use the bundled browser',
      zh: '请仔细核对校样，或使用自带浏览器',
    },
  },
  'browser-crashed': {
    severity: 'error',
    en: 'The browser crashed twice on this page: {value}',
    zh: '浏览器在此版面上两次崩溃：{value}',
    hint: {
      en: 'Close other programs to free memory, or build with --jobs 1',
      zh: '请关闭其他程序以释放内存，或使用 --jobs 1',
    },
  },
  'browser-timeout': {
    severity: 'error',
    en: 'The browser did not finish page {page} within {limit} s',
    zh: '浏览器未能在 {limit} 秒内完成第 {page} 版',
    hint: {
      en: 'The machine may be overloaded: build with --jobs 1',
      zh: '机器可能负载过高：请使用 --jobs 1',
    },
  },
  'browser-request-refused': {
    severity: 'error',
    en: 'The page asks for {value}, which is not part of it; pages are painted without network',
    zh: '版面请求了不属于它的 {value}；排版时不访问网络',
    hint: {
      en: 'Put the file into the template or the supplement and refer to it there',
      zh: '请将文件放入模板或特刊文件夹并在其中引用',
    },
  },
  'browser-font-failed': {
    severity: 'error',
    en: 'The browser could not load the font {value}',
    zh: '浏览器无法载入字体 {value}',
    hint: {
      en: 'Regenerate the font file in FontForge, or remove it to use the shipped face',
      zh: '请用 FontForge 重新生成该字体，或删去该文件以使用自带字体',
    },
  },
  'browser-picture-failed': {
    severity: 'error',
    en: 'The browser could not show the picture {value}',
    zh: '浏览器无法显示图片 {value}',
    hint: { en: 'Save the picture again as JPEG', zh: '请将图片重新存为 JPEG' },
  },
} as const satisfies Record<string, Entry>;
