import { useState } from 'preact/hooks';
import type { OwnListAnswer, OwnListsAnswer } from '../../../shared/views/answers/own/own-lists.ts';
import { useAddress } from '../../address.ts';
import { useAnswer, useMe } from '../../answers.ts';
import { type Given, keepHere, keptHere } from './kept-here.ts';

/** The list of one's own that is looked at: one that this browser keeps, else one that the system keeps. */
export const useOwnList = () => {
  const { query } = useAddress();
  const me = useMe();
  const mayKeep = me !== undefined && me.role !== 'reader';
  const kept = useAnswer<OwnListsAnswer>(mayKeep ? 'lists' : undefined, { valid: '', known: '' });
  const [given, setGiven] = useState(keptHere);
  const lists = kept.value?.lists ?? [];
  const named = mayKeep ? query.get('list') : null;
  const file = named ? undefined : given;
  const first = lists[0] && `${lists[0].audience}/${lists[0].name}`;
  const asked = file ? undefined : named || first;
  const stored = useAnswer<OwnListAnswer>(asked && `lists/${asked}`, { valid: '', known: '' });
  const take = (next: Given | undefined): void => {
    keepHere(next);
    setGiven(next);
  };
  return { file, stored: stored.value?.rows, name: file?.name ?? asked, lists, asked, take, mayKeep };
};
export type OwnList = ReturnType<typeof useOwnList>;
