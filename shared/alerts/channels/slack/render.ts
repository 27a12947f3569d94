import type { ActionsBlock, ContextBlock, HeaderBlock, RichTextBlock, RichTextLink, RichTextText } from '@slack/types';
import { type Link, rowsOf, statusLine, subjectLine } from '../../message/message.ts';
import { type Delivery, postFooter } from '../delivery.ts';
import { cut, pieces, quoted } from '../text.ts';
import { buttonsBlock } from './buttons.ts';

type Block = HeaderBlock | RichTextBlock | ActionsBlock | ContextBlock;
/** The body of an incoming webhook, and of `chat.postMessage` with `channel` and `thread_ts` added. */
export type SlackPost = { text: string; blocks: Block[]; unfurl_links: false };

const SECTION = 3000;
const HEADER = 150;
const BLOCKS = 50;
const CLOSING = 4;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

type Run = RichTextText | RichTextLink;
const run = (text: string): RichTextText => ({ type: 'text', text });
const bold = (text: string): RichTextText => ({ type: 'text', text, style: { bold: true } });

// Rich text is shown as it stands: nothing in it is markup, a mention or a link unless its type says so.
const rich = (...elements: Run[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

// The notification, alone, is read as markup.
const escaped = (sign: string): string => ESCAPES[sign] ?? sign;

/** A line of text that Slack reads as markup, so that it is shown as it stands. */
export const slackLine = (text: string): string => cut(text, SECTION, escaped);

/** One block a line; a line too long for one goes on in the next, with a count. */
const lineBlocks = (label: string, text: string): RichTextBlock[] => {
  const parts = pieces(text, SECTION - label.length - 20);
  return parts.map((part, index) =>
    rich(bold(label), run(`${parts.length > 1 ? ` (${index + 1}/${parts.length})` : ''}  ${part}`)),
  );
};

/** As many whole links as there is room for. */
const linksBlock = (links: readonly Link[]): RichTextBlock[] => {
  let room = SECTION;
  const runs: Run[] = [];
  for (const { title, url } of links) {
    room -= url.length + (title || url).length + 3;
    if (room < 0) break;
    runs.push(...(runs.length > 0 ? [run(' · ')] : []), { type: 'link', url, text: title || url });
  }
  return runs.length === 0 ? [] : [rich(...runs)];
};

/** An alert in Block Kit, within Slack's limits. */
export const renderSlack = (delivery: Delivery): SlackPost => {
  const { message, decide } = delivery;
  const body = [
    ...message.lines.flatMap((line) => lineBlocks(line.label, rowsOf(line).join('\n'))),
    ...message.evidence.flatMap((one) => lineBlocks('TEXT', quoted(one))),
  ];
  const buttons = decide ? [buttonsBlock(decide)] : [];
  const room = BLOCKS - CLOSING - buttons.length;
  const shown = body.length <= room ? body : body.slice(0, room - 1);
  const rest = body.length - shown.length;
  return {
    text: slackLine(subjectLine(message)),
    unfurl_links: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', emoji: false, text: cut(statusLine(message), HEADER) } },
      rich(bold(cut(message.headline, SECTION))),
      ...shown,
      ...(rest > 0 ? lineBlocks('MORE', `${rest} more on the dashboard`) : []),
      ...buttons,
      ...linksBlock(message.links),
      { type: 'context', elements: [{ type: 'plain_text', emoji: false, text: cut(postFooter(delivery), SECTION) }] },
    ],
  };
};
