import type { Delivery } from '../../delivery.ts';
import { type Message, statusLine, subjectLine } from '../../message.ts';
import { quoted } from '../../text.ts';

type TextRun = { type: 'TextRun'; text: string; weight?: 'Bolder'; size?: 'Large' | 'Small'; isSubtle?: true };
type RichTextBlock = { type: 'RichTextBlock'; spacing?: 'Medium' | 'Large'; inlines: TextRun[] };
type OpenUrl = { type: 'Action.OpenUrl'; title: string; url: string };
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

/** A workflow refuses what is longer than 28 KB. */
export const MOST_BYTES = 28_000;
const MOST_ACTIONS = 6;
const TITLE = 60;

const run = (text: string, how: Partial<TextRun> = {}): TextRun => ({ type: 'TextRun', text, ...how });
// Runs of text are shown as they stand; a TextBlock would read them as Markdown.
const block = (inlines: TextRun[], spacing?: 'Medium' | 'Large'): RichTextBlock => ({
  type: 'RichTextBlock',
  ...(spacing && { spacing }),
  inlines,
});
const lineBlock = (label: string, text: string): RichTextBlock =>
  block([run(`${label}  `, { weight: 'Bolder' }), run(text)], 'Medium');

const actionsOf = ({ links }: Message): OpenUrl[] => {
  const web = links.filter(({ url }) => /^https?:\/\//.test(url));
  const [last] = web.slice(-1);
  const shown = web.length > MOST_ACTIONS && last ? [...web.slice(0, MOST_ACTIONS - 1), last] : web;
  return shown.map(({ title, url }) => ({ type: 'Action.OpenUrl', title: title.slice(0, TITLE), url }));
};

const postOf = (
  { message, audience, id, continues }: Delivery,
  lines: readonly RichTextBlock[],
  left: number,
): TeamsPost => {
  const footer = [
    message.footer,
    ...(continues ? [`continues “${continues.headline}”`] : []),
    `${audience} · delivery ${id}`,
  ].join(' · ');
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
      ...(left > 0 ? [lineBlock('MORE', `${left} more on the dashboard`)] : []),
      block([run(footer, { size: 'Small', isSubtle: true })], 'Large'),
    ],
    actions: actionsOf(message),
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
};

const fits = (post: TeamsPost): boolean => new TextEncoder().encode(JSON.stringify(post)).length <= MOST_BYTES;

const SHORTENED = 300;
const short = (text: string): string => (text.length <= SHORTENED ? text : `${text.slice(0, SHORTENED - 1)}…`);

/** An alert as a card, within what a workflow takes: lines from the end give way, then the length of what is left. */
export const renderTeams = (delivery: Delivery): TeamsPost => {
  const { message } = delivery;
  const said = [
    ...message.lines.map(({ label, text }) => [label, text] as const),
    ...message.evidence.map((one) => ['TEXT', quoted(one)] as const),
  ];
  const blocks = said.map(([label, text]) => lineBlock(label, text));
  for (let count = blocks.length; count > 0; count--) {
    const post = postOf(delivery, blocks.slice(0, count), blocks.length - count);
    if (fits(post)) return post;
  }
  const bare = { ...message, headline: short(message.headline), footer: short(message.footer), links: [] };
  return postOf(
    { ...delivery, message: bare },
    said.slice(0, 1).map(([label, text]) => lineBlock(label, short(text))),
    said.length - 1,
  );
};
