import type { Reading } from '../../shared/ledger/log/commit.ts';
import { readingOf } from '../../shared/ledger/log/reading.ts';
import { orderKey } from '../../shared/reading/us/order-key.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import type { FactNotice } from './facts.ts';

export const isAnswer = ({ key }: FactNotice): boolean => key.startsWith('answer-');
const isPresidents = ({ issuers }: FactNotice): boolean => issuers[0] === 'President of the United States';

/** An order of the President is out on the day that it is signed; the Register prints it days later. */
export const publishedOn = (notice: FactNotice): string | null =>
  isPresidents(notice) ? notice.issuedOn : notice.publishedOn;

const answerKey = ({ titleZh = '', publishedOn }: FactNotice): string =>
  readingOf({ id: '', kind: 'spokesperson', mentions: [], effects: [], claims: [], attachments: [], problems: [] }, {
    publishedOn: publishedOn as CivilDate,
    title: titleZh,
  } as Reading).key;

/** The key that the readers give the same text; a name that stays where they go by a title that was not seen. */
export const keyOf = (notice: FactNotice): string => {
  const { key, frDoc, titleZh } = notice;
  if (isAnswer(notice)) return titleZh === undefined ? key : answerKey(notice);
  const isNumbered = /^(?:eo|proclamation)-\d+$/.test(key);
  return frDoc === undefined || isNumbered ? key : `us-${frDoc}`;
};

/** The key of a copy without a number, where no other text of the same title could be meant. */
export const unnumberedOf = (notice: FactNotice, all: readonly FactNotice[]): string | undefined => {
  const { titleEn } = notice;
  const key = keyOf(notice);
  if (titleEn === undefined || !/^(?:eo|proclamation|us)-/.test(key)) return undefined;
  const slug = (one: FactNotice): string => orderKey(one.titleEn ?? '', keyOf(one).startsWith('proclamation-'));
  const own = slug(notice);
  return own === key || all.some((other) => other !== notice && slug(other) === own) ? undefined : own;
};
