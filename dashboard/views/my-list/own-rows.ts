import { useMemo } from 'preact/hooks';
import { givenList } from '../../../shared/views/screening/lists/given-list.ts';
import type { Row } from '../../../shared/views/screening/lists/rows.ts';
import type { OwnList } from './own-list.ts';

/** Its lines, and what there is to doubt about them. */
export const useOwnRows = ({ file, stored }: Pick<OwnList, 'file' | 'stored'>) =>
  useMemo(() => (file ? givenList(file) : { rows: (stored ?? []) as Row[], doubt: undefined }), [file, stored]);
