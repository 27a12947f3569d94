import { useAddress } from '../address.ts';
import { LANGUAGES, type Language, language } from './language.ts';

const TAGS: Record<Language, string> = { en: 'en', zh: 'zh-Hans' };

/** The language of the interface, in the address and remembered. */
export const LanguageChoice = () => {
  const { ask } = useAddress();
  return (
    <p class="languages">
      {(Object.keys(LANGUAGES) as Language[]).map((each) => (
        <button
          key={each}
          type="button"
          class="plain language"
          lang={TAGS[each]}
          aria-pressed={each === language()}
          onClick={() => ask({ lang: each })}
        >
          {LANGUAGES[each]}
        </button>
      ))}
    </p>
  );
};
