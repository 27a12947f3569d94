import type { MessageStatus } from '../../message/message.ts';

export const FONT =
  "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, 'Noto Sans CJK SC', 'PingFang SC', sans-serif";
export const SERIF_ZH = "'Songti SC', 'Noto Serif CJK SC', 'Noto Sans CJK SC', 'SimSun', serif";

/** The colour of each status: filled at the head of a mail, always beside the word itself. */
export const COLOURS: Record<MessageStatus, string> = {
  confirmed: '#b3261e',
  'by-date': '#b3261e',
  unread: '#7b1fa2',
  reported: '#9a5b00',
  closed: '#4a5560',
  corrected: '#0b5cad',
  scheduled: '#00695c',
  contradicted: '#4a5560',
  undecided: '#9a5b00',
  decisions: '#0b5cad',
  checked: '#2f6f4f',
  operations: '#37474f',
};

/** What inline styles cannot say: the narrow layout, and the colours of a dark reader. */
export const SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 520px) {
  .page { padding: 0 !important; }
  .card { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
  .inner { padding: 20px 18px !important; }
  .label, .said { display: block !important; width: auto !important; padding-right: 0 !important; }
  .label { padding-bottom: 0 !important; border-bottom: 0 !important; }
  .said { padding-top: 0 !important; }
  .headline { font-size: 19px !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background: #101418 !important; }
  .card { background: #1a2027 !important; border-color: #2d3640 !important; }
  .headline, .said, .words { color: #eef1f4 !important; }
  .label, .quiet { color: #a9b4bf !important; }
  .rule { border-color: #2d3640 !important; }
  .quote { background: #202831 !important; border-color: #56626e !important; }
  .link { color: #8ab8ff !important; }
  .open { background: #dfe5ea !important; border-color: #dfe5ea !important; color: #14191e !important; }
  .also { border-color: #a9b4bf !important; color: #eef1f4 !important; }
}`;
