import type { DecisionRecord } from '../../../shared/decisions/record.ts';
import { DECISION_WORDS, DOOR_WORDS } from '../../../shared/decisions/words.ts';
import { useAddress } from '../../address.ts';
import { dayInWords } from '../../dates.ts';
import { languageOf } from '../../parts/text/evidence.tsx';
import { Moment } from '../../parts/text/say.tsx';

const Own = ({ children: text }: { children: string }) => <span lang={languageOf(text)}>{text}</span>;

/** The later record by which a decision does not stand any more. */
const endedBy = ({ number, decision }: DecisionRecord, all: readonly DecisionRecord[]): DecisionRecord | undefined =>
  decision === undefined ? undefined : all.find((one) => one.number > number && (one.decision ?? one.reopen));

const SaidIn = ({ record }: { record: DecisionRecord }) => {
  const { seen, decision, reason, note, owner, due, reopen } = record;
  return (
    <>
      {decision && (
        <p>
          <strong>{DECISION_WORDS[decision]}</strong>
          {reason && (
            <>
              : <Own>{reason}</Own>
            </>
          )}
        </p>
      )}
      {reopen && <p>decision taken back</p>}
      {seen && <p>seen</p>}
      {owner !== undefined && (
        <p>
          {owner === '' ? (
            'no owner'
          ) : (
            <>
              owner: <Own>{owner}</Own>
            </>
          )}
        </p>
      )}
      {due !== undefined && <p>{due === '' ? 'no due day' : `due ${dayInWords(due)}`}</p>}
      {note && (
        <p class="note">
          <Own>{note}</Own>
        </p>
      )}
    </>
  );
};

const Record = ({ record, all }: { record: DecisionRecord; all: readonly DecisionRecord[] }) => {
  const { link } = useAddress();
  const { number, by, at, door, log, valid, known } = record;
  const later = endedBy(record, all);
  return (
    <li class={later ? 'record over' : 'record'}>
      <p class="small soft">
        No. {number} · <strong lang="en">{by}</strong> · <Moment at={at} />
      </p>
      <SaidIn record={record} />
      {later && <p class="small">{`${later.reopen ? 'taken back' : 'corrected'} by No. ${later.number}`}</p>}
      <p class="small soft">
        {DOOR_WORDS[door]} · <a href={link('', { valid, known })}>on the log up to No. {log}</a>, for{' '}
        {dayInWords(valid)}, as known <Moment at={known} />
      </p>
    </li>
  );
};

/** All that was ever said of a thing, the newest first; nothing of it is edited or taken out. */
export const Records = ({ of }: { of: readonly DecisionRecord[] }) => (
  <section class="records">
    <h3>Records</h3>
    {of.length === 0 ? (
      <p class="soft">Nobody has said anything of it yet.</p>
    ) : (
      <ol>
        {of.toReversed().map((record) => (
          <Record key={record.number} record={record} all={of} />
        ))}
      </ol>
    )}
  </section>
);
