import type { ContextBlock, DividerBlock, HeaderBlock, SectionBlock } from '@slack/types';
import type { Delivery } from '../../delivery.ts';
import { STATUS_WORDS, subjectLine } from '../../message.ts';
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

/** One section a line; a line too long for one goes on in the next, with a count. */
const lineSections = (label: string, text: string): SectionBlock[] => {
  const head = `*${escaped(label)}*`;
  const parts = pieces(text, SECTION - head.length - 20);
  return parts.map((part, index) =>
    section(`${head}${parts.length > 1 ? ` (${index + 1}/${parts.length})` : ''}  ${part}`),
  );
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
  const links = message.links.map(({ title, url }) => `<${escaped(url)}|${escaped(title)}>`).join(' · ');
  return {
    text: cut(escaped(subject), SECTION),
    unfurl_links: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(STATUS_WORDS[message.status], HEADER) } },
      section(cut(`*${escaped(message.headline)}*`, SECTION)),
      ...shown,
      ...(rest > 0 ? [section(`*MORE*  ${rest} more on the dashboard`)] : []),
      ...(links === '' ? [] : [section(cut(links, SECTION))]),
      context(
        cut(
          [
            escaped(message.footer),
            ...(continues ? [`continues “${escaped(continues.headline)}”`] : []),
            `${escaped(audience)} · delivery ${escaped(id)}`,
          ].join(' · '),
          SECTION,
        ),
      ),
    ],
  };
};
