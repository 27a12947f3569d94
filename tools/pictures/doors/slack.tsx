import type { RichTextElement, RichTextLink, RichTextText } from '@slack/types';
import type { SlackPost } from '../../../shared/alerts/channels/slack/render.ts';
import { type Drawn, MARK, undrawn } from './frame.tsx';

const STYLE = `
body { padding: 16px 20px 14px; font: 15px/22px Lato, Arial, 'Noto Sans CJK SC', sans-serif; color: #1d1c1d; }
main { display: grid; grid-template-columns: 36px 1fr; gap: 0 9px; }
main > img { width: 36px; height: 36px; border-radius: 8px; }
header { line-height: 18px; margin-bottom: 4px; }
header b { font-weight: 900; }
header i { padding: 1px 3px; border-radius: 2px; background: #e8e8e8; font: 700 10px/12px Arial, sans-serif; color: #616061; }
time, small { font-size: 12px; color: #616061; }
h1 { margin: 4px 0 8px; font-size: 18px; line-height: 24px; font-weight: 900; }
p { margin: 0 0 6px; white-space: pre-wrap; }
.link { color: #1264a3; }
nav { display: flex; flex-wrap: wrap; gap: 8px; margin: 10px 0; }
nav span { padding: 0 11px; border: 1px solid #bbbabb; border-radius: 8px; font-weight: 900; font-size: 13px; line-height: 26px; }
small { display: block; margin-top: 6px; line-height: 17px; }`;

const Run = (run: RichTextElement | RichTextText | RichTextLink) => {
  if (run.type === 'link') return <span class="link">{run.text}</span>;
  if (run.type !== 'text') throw undrawn(run);
  return run.style?.bold ? <b>{run.text}</b> : run.text;
};

const Block = (block: SlackPost['blocks'][number]) => {
  switch (block.type) {
    case 'header':
      return <h1>{block.text.text}</h1>;
    case 'rich_text':
      return block.elements.map((section) => {
        if (section.type !== 'rich_text_section') throw undrawn(section);
        return (
          <p>
            {section.elements.map((run) => (
              <Run {...run} />
            ))}
          </p>
        );
      });
    case 'actions':
      return (
        <nav>
          {block.elements.map((button) => {
            if (button.type !== 'button') throw undrawn(button);
            return <span>{button.text.text}</span>;
          })}
        </nav>
      );
    case 'context':
      return (
        <small>
          {block.elements.map((text) => {
            if (text.type !== 'plain_text') throw undrawn(text);
            return text.text;
          })}
        </small>
      );
    default:
      throw undrawn(block);
  }
};

/** A post as Slack shows it: each kind of block that we send, and no other. */
export const slackDrawn = (body: string, time: string): Drawn => ({
  style: STYLE,
  body: (
    <main>
      <img src={MARK} alt="" />
      <div>
        <header>
          <b>Chokepoint</b> <i>APP</i> <time>{time}</time>
        </header>
        {(JSON.parse(body) as SlackPost).blocks.map((block) => (
          <Block {...block} />
        ))}
      </div>
    </main>
  ),
});
