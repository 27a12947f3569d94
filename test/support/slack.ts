import type { RichTextBlock, RichTextLink, RichTextText } from '@slack/types';

/** The runs of a block of rich text: the only parts of a post that Slack shows as text and as links. */
export const runsIn = ({ elements }: RichTextBlock): (RichTextText | RichTextLink)[] =>
  elements.flatMap((element) => ('elements' in element ? (element.elements as (RichTextText | RichTextLink)[]) : []));
