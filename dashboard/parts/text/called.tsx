import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Called } from '../../../shared/views/answers/law/called.ts';
import { fullNoticeName } from '../../../shared/wording/notices/notice.ts';
import { useAnswer } from '../../answers.ts';

const Names = createContext<Called['called']>({});

/** Within it texts without a number are called by who published them and when. */
export const TextNames = ({ children }: { children: ComponentChildren }) => {
  const { value } = useAnswer<Called>('called', { valid: '', known: '' });
  return <Names.Provider value={value?.called ?? {}}>{children}</Names.Provider>;
};

/** What texts are called, by their keys. */
export const useCalled = (): ((key: string) => string) => {
  const names = useContext(Names);
  return (key) => names[key] ?? fullNoticeName(key);
};
