import { useMemo, useState } from 'preact/hooks';
import type { OwnListAnswer, OwnListsAnswer } from '../../../shared/views/answers/own-lists.ts';
import { givenList } from '../../../shared/views/screening/given-list.ts';
import type { Row } from '../../../shared/views/screening/rows.ts';
import { useAddress } from '../../address.ts';
import { useAnswer, useMe } from '../../answers.ts';
import { type Given, keepHere, keptHere } from './kept-here.ts';

/** The lines of one's own: of a list that this browser keeps, else of one that the system keeps. */
export const useOwnRows = () => {
  const { query } = useAddress();
  const me = useMe();
  const mayKeep = me !== undefined && me.role !== 'reader';
  const kept = useAnswer<OwnListsAnswer>(mayKeep ? 'lists' : undefined, { valid: '', known: '' });
  const [file, setFile] = useState(keptHere);
  const lists = kept.value?.lists ?? [];
  const named = mayKeep ? query.get('list') : null;
  const shown = named ? undefined : file;
  const asked = named || (lists[0] ? `${lists[0].audience}/${lists[0].name}` : undefined);
  const stored = useAnswer<OwnListAnswer>(shown || !asked ? undefined : `lists/${asked}`, { valid: '', known: '' });
  const { rows, doubt } = useMemo(
    () => (shown ? givenList(shown) : { rows: (stored.value?.rows ?? []) as Row[], doubt: undefined }),
    [shown, stored.value],
  );
  const take = (given: Given | undefined): void => {
    keepHere(given);
    setFile(given);
  };
  return {
    rows,
    doubt,
    name: shown?.name ?? asked,
    lists,
    asked: shown ? undefined : asked,
    file: shown,
    take,
    mayKeep,
  };
};
