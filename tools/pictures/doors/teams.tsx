import type { TeamsPost } from '../../../shared/alerts/channels/teams/render.ts';
import { type Drawn, undrawn } from './frame.tsx';

type Card = TeamsPost['attachments'][0]['content'];

/** Pixels of Microsoft's own settings for cards in Teams. */
const SPACES = { None: 0, Small: 8, Medium: 16 };
const SPACE = 12;
const SIZES = {
  Small: { fontSize: '12px', lineHeight: '16px' },
  Large: { fontSize: '18px', lineHeight: '24px' },
};

const STYLE = `
body { padding: 16px 20px 18px; background: #f5f5f5; font: 14px/20px 'Segoe UI', Arial, 'Noto Sans CJK SC', sans-serif; color: #252424; }
main { display: grid; grid-template-columns: 32px 1fr; gap: 0 10px; }
main > i { width: 32px; height: 32px; border-radius: 16px; background: #5b5fc7; color: #fff; font: 600 14px/32px 'Segoe UI', Arial, sans-serif; text-align: center; }
header, time { font-size: 12px; line-height: 16px; color: #616161; }
header { margin-bottom: 4px; }
article { padding: 16px; border-radius: 4px; background: #fff; box-shadow: 0 1px 3px #0003; }
p { margin: 0; }
article > :first-child { margin-top: 0 !important; }
nav { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
nav span { padding: 5px 12px; border: 1px solid #d1d1d1; border-radius: 4px; font-weight: 600; line-height: 20px; }`;

const Block = ({ type, inlines, spacing }: Card['body'][number]) => {
  if (type !== 'RichTextBlock') throw undrawn({ type });
  return (
    <p style={{ marginTop: `${spacing ? SPACES[spacing] : SPACE}px` }}>
      {inlines.map(({ text, weight, size, isSubtle }) => (
        <span
          style={{
            fontWeight: weight && 600,
            ...(size && SIZES[size]),
            ...(isSubtle && { color: '#252424bf' }),
          }}
        >
          {text}
        </span>
      ))}
    </p>
  );
};

/** A card as Teams shows it: each kind of element that we send, and no other. */
export const teamsDrawn = (body: string, time: string): Drawn => {
  const [{ content: card }] = (JSON.parse(body) as TeamsPost).attachments;
  return {
    style: STYLE,
    body: (
      <main>
        <i>W</i>
        <div>
          <header>
            Workflows <time>{time}</time>
          </header>
          <article>
            {card.body.map((block) => (
              <Block {...block} />
            ))}
            <nav>
              {card.actions.map(({ title }) => (
                <span>{title}</span>
              ))}
            </nav>
          </article>
        </div>
      </main>
    ),
  };
};
