import type { Effect } from '../../../domain/acts/effect.ts';
import type { Attachment } from '../../../domain/acts/extraction.ts';

/**
 * The annex of names against the count in the notice's own sentence: 将甲等20家实体列入. It was read only where all that
 * are stated were found; branches are not counted.
 */
export const countedNames = (attachments: readonly Attachment[], effects: readonly Effect[]): Attachment[] => {
  const lists = effects.filter(({ action, statedCount }) => /^(?:de)?list$/.test(action) && statedCount !== undefined);
  const [list] = lists;
  const alone = attachments.filter(({ role }) => role === 'entities').length === 1;
  if (list === undefined || !alone || new Set(lists.map(({ statedCount }) => statedCount)).size !== 1)
    return [...attachments];
  const { statedCount: stated = 0, entities = [] } = list;
  const found = entities.filter(({ parent }) => parent === undefined).length;
  return attachments.map((one): Attachment => {
    if (one.role !== 'entities' || (one.read && found === stated && one.file === undefined)) return one;
    const counted = { ...one, stated, found };
    return one.read && found !== stated ? { ...counted, read: false, why: 'incomplete' } : counted;
  });
};
