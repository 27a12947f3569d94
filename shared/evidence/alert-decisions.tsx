/** @jsxRuntime automatic @jsxImportSource preact */
import { csvOfInbox } from '../alerts/inbox/inbox-csv.ts';
import { aboutOf } from '../decisions/record.ts';
import { DOOR_WORDS, saidInWords } from '../decisions/words.ts';
import type { InboxItem } from '../views/answers/own/inbox.ts';
import { longDay } from '../wording/text/day.ts';
import { Headings, moment, Part } from './certificate-parts.tsx';
import { jsonFile, type PackFile } from './pack.ts';

/** Of an inbox what an alert is decided in, its event and single changes of it, and what it has reopened; no line of a list. */
export const decidedOn = (inbox: readonly InboxItem[], commit: number): InboxItem[] =>
  inbox.filter(
    ({ about, commits, reopenedBy }) =>
      aboutOf(about)?.kind !== 'line' && (commits.includes(commit) || reopenedBy?.commit === commit),
  );

/** What the files are, for whoever opens the pack; nothing where nothing is to be decided. */
export const decisionNames = (items: readonly InboxItem[]): Readonly<Record<string, string>> =>
  items.length === 0
    ? {}
    : {
        'decisions.csv':
          'who saw it and who decided what, when and on what was known, as a table; grows with what is said',
        'decisions.json': 'the same as data, with the later change that reopened it',
      };

/** The same log and records give the same bytes: whether something is overdue hangs on the day, and is left out. */
export const decisionFiles = (items: readonly InboxItem[]): PackFile[] =>
  items.length === 0
    ? []
    : [
        { name: 'decisions.csv', body: new TextEncoder().encode(csvOfInbox(items)) },
        jsonFile(
          'decisions.json',
          items.map(({ overdue: _, ...item }) => item),
        ),
      ];

const Records = ({ records }: Pick<InboxItem, 'records'>) => (
  <table>
    <Headings of={['When', 'Who', 'What', 'On what was known']} />
    <tbody>
      {records.map((record) => (
        <tr key={record.number}>
          <td class="day">{moment(record.at)}</td>
          <td>
            {record.by}
            <div class="more">{DOOR_WORDS[record.door]}</div>
          </td>
          <td>{saidInWords(record)}</td>
          <td>
            entry {record.log} of the log, as known {moment(record.known)}
            <div class="more">the day looked at: {longDay(record.valid)}</div>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Item = ({ audience, about, title, state, records, reopenedBy }: InboxItem) => (
  <>
    <p>
      <b>
        {audience}: {title}
      </b>{' '}
      <span class="more">
        {about}, {state}
      </span>
    </p>
    {records.length > 0 ? <Records records={records} /> : <p>Nobody has said anything of it.</p>}
    {reopenedBy && (
      <p>
        Reopened by change {reopenedBy.change}, {moment(reopenedBy.at)}: {reopenedBy.title}
      </p>
    )}
  </>
);

/** The part of the certificate on what was decided. */
export const Decided = ({ items }: { items: readonly InboxItem[] }) => (
  <Part title="What was decided on it" empty={items.length === 0}>
    {items.map((item) => (
      <Item key={`${item.audience} ${item.about}`} {...item} />
    ))}
  </Part>
);
