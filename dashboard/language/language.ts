/** What the interface speaks. What is quoted, and names, stay as they are written. */
export const LANGUAGES = { en: 'EN', zh: '中文' } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT_AS = 'language';

export const isLanguage = (text: string | null | undefined): text is Language => text === 'en' || text === 'zh';

/** A browser may refuse to keep anything: then the address alone remembers. */
const remembered = (): Language | undefined => {
  try {
    const text = localStorage.getItem(KEPT_AS);
    return isLanguage(text) ? text : undefined;
  } catch {
    return undefined;
  }
};

let spoken: Language = 'en';
let translate: (text: string) => string = (text) => text;

export const language = (): Language => spoken;

/** A text of the interface in the language that is spoken. */
export const said = (text: string): string => translate(text);

/** Speaks that language from now on; the words of another than English are fetched first. */
export const speak = async (next: Language): Promise<void> => {
  const { inChinese } = next === 'zh' ? await import('./chinese/chinese.ts') : {};
  translate = inChinese ?? ((text) => text);
  spoken = next;
  document.documentElement.lang = next === 'zh' ? 'zh-Hans' : 'en';
};

export const remember = (next: Language): void => {
  try {
    localStorage.setItem(KEPT_AS, next);
  } catch {
    // Nothing is lost but the memory.
  }
};

/** What an address asks for, else what was chosen last, else English. */
export const languageOfAddress = (asked: string | null): Language =>
  isLanguage(asked) ? asked : (remembered() ?? 'en');
