import type { CSSProperties } from 'preact';
import { render } from 'preact-render-to-string';
import { type Evidence, type Line, type Link, type Message, STATUS_WORDS } from '../message.ts';
import { noticeName } from '../wording/notice.ts';
import type { Delivery } from './delivery.ts';
import { COLOURS, FONT, SERIF_ZH, SHEET } from './style.ts';
import { mailText } from './text.ts';

export type Mail = { subject: string; html: string; text: string; headers: { name: string; value: string }[] };

const LABEL: CSSProperties = {
  width: '104px',
  padding: '9px 14px 9px 0',
  verticalAlign: 'top',
  fontSize: '11px',
  lineHeight: '21px',
  fontWeight: 700,
  letterSpacing: '0.06em',
  color: '#5a6570',
};

const Row = ({ label, text }: Line) => (
  <tr>
    <td class="label rule" style={{ ...LABEL, borderBottom: '1px solid #e6e9ec' }}>
      {label}
    </td>
    <td
      class="said rule"
      style={{
        padding: '9px 0',
        fontSize: '15px',
        lineHeight: '21px',
        color: '#14191e',
        borderBottom: '1px solid #e6e9ec',
      }}
    >
      {text}
    </td>
  </tr>
);

const Quote = ({ words, meaning, notice, url, year }: Evidence & { year: string }) => (
  <div
    class="quote"
    style={{ margin: '18px 0 0', padding: '12px 16px', background: '#f5f6f8', borderLeft: '3px solid #9aa5b0' }}
  >
    <div class="words" style={{ fontSize: '16px', lineHeight: '25px', color: '#14191e' }}>
      “
      <span lang={/[一-鿿]/.test(words) ? 'zh-Hans' : 'en'} style={{ fontFamily: SERIF_ZH }}>
        {words}
      </span>
      ”
    </div>
    <div class="quiet" style={{ marginTop: '2px', fontSize: '13px', lineHeight: '19px', color: '#5a6570' }}>
      {meaning}
      {meaning && notice && url && ' · '}
      {notice && url && (
        <a class="link" href={url} style={{ color: '#0b5cad' }}>
          {noticeName(notice, year)}
        </a>
      )}
    </div>
  </div>
);

const isDashboard = ({ title }: Link): boolean => title.startsWith('dashboard');

const Links = ({ links }: { links: readonly Link[] }) => (
  <div style={{ margin: '20px 0 0', fontSize: '14px', lineHeight: '28px' }}>
    {links.filter(isDashboard).map(({ url }) => (
      <a
        class="open"
        href={url}
        style={{
          display: 'inline-block',
          margin: '0 16px 8px 0',
          padding: '5px 14px',
          borderRadius: '5px',
          background: '#14191e',
          color: '#ffffff',
          textDecoration: 'none',
          fontWeight: 600,
        }}
      >
        Dashboard as of this moment
      </a>
    ))}
    {links
      .filter((link) => !isDashboard(link))
      .map(({ title, url }) => (
        <a class="link" href={url} style={{ display: 'inline-block', marginRight: '14px', color: '#0b5cad' }}>
          {title}
        </a>
      ))}
  </div>
);

const Head = ({ status, headline }: Message) => (
  <>
    <span
      style={{
        display: 'inline-block',
        padding: '2px 9px',
        borderRadius: '4px',
        background: COLOURS[status],
        color: '#ffffff',
        fontSize: '11px',
        lineHeight: '18px',
        fontWeight: 700,
        letterSpacing: '0.08em',
      }}
    >
      {STATUS_WORDS[status]}
    </span>
    <h1
      class="headline"
      style={{ margin: '12px 0 14px', fontSize: '21px', lineHeight: '1.32', fontWeight: 650, color: '#14191e' }}
    >
      {headline}
    </h1>
  </>
);

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

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim();

/** An alert as a mail: HTML and text, a way out, and the thread that it continues. No remote pictures, no scripts. */
export const renderEmail = (delivery: Delivery, from: string): Mail => {
  const { message, id, audience, continues } = delivery;
  const unsubscribe = `mailto:${from}?subject=${encodeURIComponent(`unsubscribe ${audience}`)}`;
  const parent = continues && `<${continues.provider.replace(/^<|>$/g, '')}>`;
  return {
    subject: oneLine(`${STATUS_WORDS[message.status]}: ${message.headline}`),
    html: `<!doctype html>${render(<Page {...delivery} unsubscribe={unsubscribe} />)}`,
    text: mailText(delivery),
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
