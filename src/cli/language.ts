// Command line and environment → the language tekan speaks: Chinese for zh locales, else English.

export type Language = 'en' | 'zh';

/** As POSIX orders them: `LC_ALL` before `LC_MESSAGES` before `LANG`. `--lang` goes before all. */
export function chooseLanguage(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const given = argv[at]?.split('=')[1] ?? argv[at + 1];
  if (at >= 0 && (given === 'zh' || given === 'en')) return given;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
