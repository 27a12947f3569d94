import { useEffect, useState } from 'preact/hooks';
import type { Address } from '../address.ts';
import { isLanguage, type Language, language, languageOfAddress, remember, speak } from './language.ts';

/** The language of the address; English without one is written into it where another was chosen before. */
export const useLanguage = ({ query, ask }: Address): Language => {
  const asked = query.get('lang');
  const wanted = languageOfAddress(asked);
  const [spoken, setSpoken] = useState(language());
  useEffect(() => {
    if (asked !== wanted && wanted !== 'en') ask({ lang: wanted });
    if (isLanguage(asked)) remember(asked);
    let stale = false;
    void speak(wanted).then(
      () => stale || setSpoken(wanted),
      // Its words cannot be fetched: what is on the page stays readable.
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [asked, wanted]);
  return spoken;
};
