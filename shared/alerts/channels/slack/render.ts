import type { ContextBlock, DividerBlock, HeaderBlock, SectionBlock } from '@slack/types';
import type { Delivery } from '../../delivery.ts';
import { type Link, statusLine, subjectLine } from '../../message.ts';
import { quoted } from '../../text.ts';

type Block = HeaderBlock | SectionBlock | ContextBlock | DividerBlock;
/** The body of an incoming webhook, and of `chat.postMessage` with `channel` and `thread_ts` added. */
export type SlackPost = { text: string; blocks: Block[]; unfurl_links: false };

const SECTION = 3000;
const HEADER = 150;
const BLOCKS = 50;
const CLOSING = 4;

/** Slack reads &, < and > as control characters; escaped, no text can mention a channel or forge a link. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const section = (text: string): SectionBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
const context = (text: string): ContextBlock => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] });

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** Pieces that stay within a section once escaped, never through an escape. */
const pieces = (text: string, most: number): string[] => {
  const out: string[] = [];
  let piece = '';
  for (const sign of text) {
    const next = escaped(sign);
    if (piece.length + next.length > most) {
      out.push(piece);
      piece = '';
    }
    piece += next;
  }
  return [...out, piece];
};

/** Escaped, and cut before it is too long: never through an escape. */
const cutEscaped = (text: string, most: number): string => {
  const [first = '', ...rest] = pieces(text, most - 1);
  return rest.length === 0 ? first : `${first}…`;
};

/** One section a line; a line too long for one goes on in the next, with a count. */
const lineSections = (label: string, text: string): SectionBlock[] => {
  const head = `*${escaped(label)}*`;
  const parts = pieces(text, SECTION - head.length - 20);
  return parts.map((part, index) =>
    section(`${head}${parts.length > 1 ? ` (${index + 1}/${parts.length})` : ''}  ${part}`),
  );
};

/** As many whole links as there is room for. */
const linksWithin = (links: readonly Link[], most: number): string => {
  const all = links.map(({ title, url }) => `<${escaped(url)}|${escaped(title)}>`);
  const room = all.findLastIndex((_, last) => all.slice(0, last + 1).join(' · ').length <= most);
  return all.slice(0, room + 1).join(' · ');
};

/** An alert in Block Kit, within Slack's limits. */
export const renderSlack = ({ message, audience, id, continues }: Delivery): SlackPost => {
  const subject = subjectLine(message);
  const body = [
    ...message.lines.flatMap(({ label, text }) => lineSections(label, text)),
    ...message.evidence.flatMap((one) => lineSections('TEXT', quoted(one))),
  ];
  const room = BLOCKS - CLOSING;
  const shown = body.length <= room ? body : body.slice(0, room - 1);
  const rest = body.length - shown.length;
  const links = linksWithin(message.links, SECTION);
  const footer = [
    message.footer,
    ...(continues ? [`continues “${continues.headline}”`] : []),
    `${audience} · delivery ${id}`,
  ].join(' · ');
  return {
    text: cutEscaped(subject, SECTION),
    unfurl_links: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(statusLine(message), HEADER) } },
      section(`*${cutEscaped(message.headline, SECTION - 2)}*`),
      ...shown,
      ...(rest > 0 ? [section(`*MORE*  ${rest} more on the dashboard`)] : []),
      ...(links === '' ? [] : [section(links)]),
      context(cutEscaped(footer, SECTION)),
    ],
  };
};
