import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/language.ts';

describe('chooseLanguage', () => {
  it('follows the locale as POSIX orders its variables', () => {
    expect(chooseLanguage([], { LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(chooseLanguage([], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toBe('en');
    expect(chooseLanguage([], { LANG: 'en_GB', LC_MESSAGES: 'zh_TW' })).toBe('zh');
    expect(chooseLanguage([], { LANG: 'de_DE', LC_ALL: '' })).toBe('en');
    expect(chooseLanguage([], {})).toBe('en');
  });

  it('puts --lang before the locale, in both spellings', () => {
    expect(chooseLanguage(['build', 'x', '--lang', 'zh'], { LANG: 'en_US' })).toBe('zh');
    expect(chooseLanguage(['--lang=en', 'build'], { LANG: 'zh_CN' })).toBe('en');
  });

  it('leaves a language it does not speak to the usage check', () => {
    expect(chooseLanguage(['--lang', 'fr'], { LANG: 'zh_CN' })).toBe('zh');
  });
});
