import { isEntity } from '../../domain/subject.ts';
import { changeTitle } from '../../wording/changes/change-title.ts';
import type { ChangeGroup } from '../answers/law/changes.ts';

/** A title of what one text does in one way, its act by what it is called. */
export const groupTitle = (group: ChangeGroup, called: (key: string) => string): string =>
  changeTitle({
    ...group,
    count: Math.max(group.names.length, isEntity(group.subject) ? group.ids.length : 0),
    ...(group.notice && { act: called(group.notice) }),
  });
