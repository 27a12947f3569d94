import type { Mail } from '../../../shared/alerts/channels/email/render.tsx';
import { type Drawn, MARK } from './frame.tsx';
import { ADDRESS } from './told.ts';

const STYLE = `
body { font: 13px/18px Arial, 'Noto Sans CJK SC', sans-serif; color: #5f6368; background: #fff; }
header { padding: 16px 24px; border-bottom: 1px solid #dfe3e7; }
h1 { margin: 0 0 12px; font-size: 18px; line-height: 24px; font-weight: 400; color: #1f1f1f; }
header > div { display: grid; grid-template-columns: 32px 1fr auto; gap: 0 10px; align-items: center; }
img { width: 32px; height: 32px; border-radius: 16px; }
b { color: #1f1f1f; }
iframe { display: block; width: 100%; border: 0; }`;

/** A mail as a mail program shows it: its heads, and its page as it was sent. */
export const mailDrawn = (body: string, time: string): Drawn => {
  const { subject, html } = JSON.parse(body) as Mail;
  return {
    style: STYLE,
    body: (
      <main>
        <header>
          <h1>{subject}</h1>
          <div>
            <img src={MARK} alt="" />
            <span>
              <b>Chokepoint</b> &lt;{ADDRESS}&gt;
            </span>
            <time>{time}</time>
          </div>
        </header>
        <iframe srcdoc={html} title={subject} />
      </main>
    ),
  };
};
