/** @jsxRuntime automatic @jsxImportSource preact */
import { render } from 'preact-render-to-string';
import { csvOf } from '../../../wording/text/csv.ts';
import { shortened } from '../../../wording/text/shortened.ts';
import { statusLine } from '../../message/message.ts';
import type { Delivery } from '../delivery.ts';
import { mailText } from '../text.ts';
import { Head, Links, Quote, Row } from './parts.tsx';
import { FONT, SHEET } from './style.ts';

export type Mail = {
  subject: string;
  html: string;
  text: string;
  headers: { name: string; value: string }[];
  files?: { name: string; type: string; content: string }[];
};

type Sheet = Delivery & { unsubscribe: string };

const Body = ({ message, audience, id, unsubscribe }: Sheet) => (
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style={{ borderCollapse: 'collapse' }}>
    <tr>
      <td class="page" align="center" style={{ padding: '24px 12px', background: '#eceff2' }}>
        <table
          role="presentation"
          class="card"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          style={{
            maxWidth: '640px',
            background: '#ffffff',
            border: '1px solid #dfe3e7',
            borderRadius: '8px',
            borderCollapse: 'separate',
          }}
        >
          <tr>
            <td class="inner" align="left" style={{ padding: '26px 30px', fontFamily: FONT }}>
              <Head {...message} />
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                style={{ borderCollapse: 'collapse' }}
              >
                {message.lines.map((line) => (
                  <Row {...line} />
                ))}
              </table>
              {message.evidence.map((one) => (
                <Quote {...one} year={message.at.slice(0, 4)} />
              ))}
              <Links links={message.links} />
              <div class="quiet" style={{ marginTop: '16px', fontSize: '12px', lineHeight: '18px', color: '#5a6570' }}>
                {message.footer}
                <br />
                Chokepoint, for {audience}. Delivery {id}; a repeat carries the same number.{' '}
                <a class="link" href={unsubscribe} style={{ color: '#0b5cad' }}>
                  Unsubscribe
                </a>
              </div>
            </td>
          </tr>
        </table>
      </td>
    </tr>
  </table>
);

const Page = (sheet: Sheet) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{sheet.message.headline}</title>
      <style dangerouslySetInnerHTML={{ __html: SHEET }} />
    </head>
    <body style={{ margin: 0, padding: 0 }}>
      <Body {...sheet} />
    </body>
  </html>
);

/** Programs show no more of a subject, and some cut it there. */
const SUBJECT = 250;

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim();

/** An alert as a mail: HTML and text, a way out, and the thread that it continues. No remote pictures, no scripts. */
export const renderEmail = (delivery: Delivery, from: string): Mail => {
  const { message, id, audience, continues } = delivery;
  const unsubscribe = `mailto:${from}?subject=${encodeURIComponent(`unsubscribe ${audience}`)}`;
  const parent = continues && `<${continues.provider.replace(/^<|>$/g, '')}>`;
  return {
    subject: shortened(oneLine(`${statusLine(message)}: ${message.headline}`), SUBJECT),
    html: `<!doctype html>${render(<Page {...delivery} unsubscribe={unsubscribe} />)}`,
    text: mailText(delivery),
    ...(message.attachments && {
      files: message.attachments.map((table) => ({
        name: table.name,
        type: 'text/csv',
        content: csvOf(table.columns, table.rows),
      })),
    }),
    headers: [
      { name: 'List-Unsubscribe', value: `<${unsubscribe}>` },
      { name: 'X-Chokepoint-Delivery', value: oneLine(id) },
      { name: 'Auto-Submitted', value: 'auto-generated' },
      ...(parent
        ? [
            { name: 'References', value: parent },
            { name: 'In-Reply-To', value: parent },
          ]
        : []),
    ],
  };
};
