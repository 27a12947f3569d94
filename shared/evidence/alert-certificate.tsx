/** @jsxRuntime automatic @jsxImportSource preact */
import { COLOURS } from '../alerts/channels/email/style.ts';
import { STATUS_WORDS } from '../alerts/message/message.ts';
import { Decided } from './alert-decisions.tsx';
import type { Alert, Receipt } from './alert-pack.ts';
import type { Behind } from './certificate.tsx';
import { certificatePage } from './certificate-page.tsx';
import { Headings, moment, Part, Texts } from './certificate-parts.tsx';

const Receipts = ({ receipts }: { receipts: readonly Receipt[] }) => (
  <table>
    <Headings of={['Audience', 'Channel', 'Sent', 'Headline', 'Receipt of the provider']} />
    <tbody>
      {receipts.map(({ audience, channel, at, headline, receipt }) => (
        <tr key={`${audience} ${channel}`}>
          <td>{audience}</td>
          <td>{channel}</td>
          <td class="day">{moment(at)}</td>
          <td>{headline}</td>
          <td class="hash">{receipt}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Sheet = ({ alert, behind }: { alert: Alert; behind: Behind }) => {
  const { commit, message, receipts, decisions = [] } = alert;
  const { status, headline, lines, evidence, footer } = message;
  return (
    <>
      <div class="verdict" style={{ borderColor: COLOURS[status], marginTop: '10pt' }}>
        <span class="tag" style={{ color: COLOURS[status] }}>
          {STATUS_WORDS[status]}
        </span>
        <strong>{headline}</strong>
      </div>
      <dl>
        <dt>Known since</dt>
        <dd>{moment(commit.at)}</dd>
        <dt>Log</dt>
        <dd>entry {commit.number}</dd>
      </dl>
      <Part title="What it says" empty={lines.length === 0}>
        <table>
          <tbody>
            {lines.map(({ label, text }) => (
              <tr key={`${label} ${text}`}>
                <td class="tag">{label}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="more">{footer}</p>
      </Part>
      <Part title="What the texts say" empty={evidence.length === 0}>
        {evidence.map(({ words, meaning, url }) => (
          <div class="quote" key={words}>
            <div class="zh">{words}</div>
            <div class="en">{meaning}</div>
            <div class="at">{url && <a href={url}>{url}</a>}</div>
          </div>
        ))}
      </Part>
      <Part title="To whom it went">
        {receipts.length > 0 ? (
          <Receipts receipts={receipts} />
        ) : (
          <p>No receipt of it is among the newest that are kept.</p>
        )}
      </Part>
      <Decided items={decisions} />
      <Part title="Texts behind it" empty={behind.texts.length === 0}>
        <Texts texts={behind.texts} shown={behind.shown} />
      </Part>
    </>
  );
};

/** An alert as a page to print and to file. */
export const alertCertificate = (alert: Alert, behind: Behind): string =>
  certificatePage(
    'certificate of an alert',
    alert.message.headline,
    behind.manifest,
    <Sheet alert={alert} behind={behind} />,
  );
