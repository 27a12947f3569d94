/** @jsxRuntime automatic @jsxImportSource preact */
import type { CSSProperties } from 'preact';
import { noticeName } from '../../../wording/notices/notice.ts';
import { capital } from '../../../wording/subjects/subject.ts';
import { type Evidence, isOwn, type Line, type Link, type Message, statusLine } from '../../message/message.ts';
import { COLOURS, SERIF_ZH } from './style.ts';

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

export const Row = ({ label, text, items }: Line) => (
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
      {items ? items.map((item) => <div>{item}</div>) : text}
    </td>
  </tr>
);

export const Quote = ({ words, meaning, notice, url, year }: Evidence & { year: string }) => (
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

const BUTTON: CSSProperties = {
  display: 'inline-block',
  margin: '0 10px 8px 0',
  padding: '4px 13px',
  border: '1px solid #14191e',
  borderRadius: '5px',
  textDecoration: 'none',
  fontWeight: 600,
};
const FIRST: CSSProperties = { background: '#14191e', color: '#ffffff' };
const OTHER: CSSProperties = { color: '#14191e' };

export const Links = ({ links }: { links: readonly Link[] }) => (
  <div style={{ margin: '20px 0 0', fontSize: '14px', lineHeight: '28px' }}>
    {links.filter(isOwn).map(({ title, url }, place) => (
      <a class={place === 0 ? 'open' : 'also'} href={url} style={{ ...BUTTON, ...(place === 0 ? FIRST : OTHER) }}>
        {capital(title)}
      </a>
    ))}
    {links
      .filter((link) => !isOwn(link))
      .map(({ title, url }) => (
        <a class="link" href={url} style={{ display: 'inline-block', marginRight: '14px', color: '#0b5cad' }}>
          {title}
        </a>
      ))}
  </div>
);

export const Head = (message: Message) => (
  <>
    <span
      style={{
        display: 'inline-block',
        padding: '2px 9px',
        borderRadius: '4px',
        background: COLOURS[message.status],
        color: '#ffffff',
        fontSize: '11px',
        lineHeight: '18px',
        fontWeight: 700,
        letterSpacing: '0.08em',
      }}
    >
      {statusLine(message)}
    </span>
    <h1
      class="headline"
      style={{ margin: '12px 0 14px', fontSize: '21px', lineHeight: '1.32', fontWeight: 650, color: '#14191e' }}
    >
      {message.headline}
    </h1>
  </>
);
