import { capital } from '../../../wording/subjects/subject.ts';
import { isOwn, type Message, rowsOf, statusLine, subjectLine } from '../../message/message.ts';
import { type Delivery, postFooter } from '../delivery.ts';
import { cut, quoted } from '../text.ts';

type OpenUrl = { type: 'Action.OpenUrl'; title: string; url: string };
type TextRun = { type: 'TextRun'; text: string; weight?: 'Bolder'; size?: 'Large' | 'Small'; isSubtle?: true };
type Spacing = 'None' | 'Small' | 'Medium';
type RichTextBlock = { type: 'RichTextBlock'; spacing?: Spacing; inlines: TextRun[] };
type Card = {
  $schema: string;
  type: 'AdaptiveCard';
  version: '1.4';
  msteams: { width: 'Full' };
  fallbackText: string;
  body: RichTextBlock[];
  actions: OpenUrl[];
};
/** What a workflow takes: one card. */
export type TeamsPost = {
  type: 'message';
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive'; contentUrl: null; content: Card }];
};

/** A workflow refuses a card that is longer than 28 KB, as a text within what it hands on: with each quotation mark escaped. */
export const MOST_BYTES = 28_000;
/** No more than this many buttons are shown. */
const MOST_ACTIONS = 6;
const TITLE = 60;

const run = (text: string, how: Partial<TextRun> = {}): TextRun => ({ type: 'TextRun', text, ...how });
// Runs of text are shown as they stand; a TextBlock would read them as Markdown.
const block = (inlines: TextRun[], spacing?: Spacing): RichTextBlock => ({
  type: 'RichTextBlock',
  ...(spacing && { spacing }),
  inlines,
});
/** A line, its further rows below it. */
const lineBlocks = (label: string, [first = '', ...others]: readonly string[]): RichTextBlock[] => [
  block([run(`${label}  `, { weight: 'Bolder' }), run(first)], 'Small'),
  ...others.map((row) => block([run(row)], 'None')),
];

/** What leads into this system comes first: the texts can be found from there. */
const actionsOf = ({ links }: Message): OpenUrl[] => {
  const web = links.filter(({ url }) => /^https?:\/\//.test(url));
  const [own, texts] = [web.filter(isOwn), web.filter((link) => !isOwn(link))];
  return [...own, ...texts]
    .slice(0, MOST_ACTIONS)
    .map(({ title, url }) => ({ type: 'Action.OpenUrl', title: cut(capital(title), TITLE), url }));
};

const postOf = (delivery: Delivery, lines: readonly RichTextBlock[], left: number): TeamsPost => {
  const { message } = delivery;
  const content: Card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    fallbackText: subjectLine(message),
    body: [
      block([run(statusLine(message), { weight: 'Bolder', size: 'Small', isSubtle: true })]),
      block([run(message.headline, { weight: 'Bolder', size: 'Large' })]),
      ...lines,
      ...(left > 0 ? lineBlocks('MORE', [`${left} more on the dashboard`]) : []),
      block([run(postFooter(delivery), { size: 'Small', isSubtle: true })], 'Medium'),
    ],
    actions: actionsOf(message),
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
};

/** As Teams counts it. */
export const sizeOf = (post: TeamsPost): number =>
  new TextEncoder().encode(JSON.stringify(JSON.stringify(post))).length;
const fits = (post: TeamsPost): boolean => sizeOf(post) <= MOST_BYTES;

const SHORTENED = 300;
const short = (text: string): string => cut(text, SHORTENED);

/** An alert as a card, within what a workflow takes: lines from the end give way, then the length of what is left. */
export const renderTeams = (delivery: Delivery): TeamsPost => {
  const { message } = delivery;
  const said = [
    ...message.lines.map((line) => [line.label, rowsOf(line)] as const),
    ...message.evidence.map((one) => ['TEXT', [quoted(one)]] as const),
  ];
  const blocks = said.map(([label, rows]) => lineBlocks(label, rows));
  for (let count = blocks.length; count > 0; count--) {
    const post = postOf(delivery, blocks.slice(0, count).flat(), blocks.length - count);
    if (fits(post)) return post;
  }
  const bare = { ...message, headline: short(message.headline), footer: short(message.footer), links: [] };
  return postOf(
    { ...delivery, message: bare },
    said.slice(0, 1).flatMap(([label, rows]) => lineBlocks(label, [short(rows.join('; '))])),
    said.length - 1,
  );
};
