/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { inboxLink } from '../../shared/alerts/message/dashboard-link.ts';
import { MOST_CHARACTERS } from '../../shared/decisions/bounds.ts';
import { DECISIONS, type DecisionRecord } from '../../shared/decisions/record.ts';
import { DECISION_WORDS, DOOR_WORDS } from '../../shared/decisions/words.ts';
import { capital } from '../../shared/wording/subjects/subject.ts';
import { momentInBeijing } from '../../shared/wording/text/day.ts';
import { plain, plainThroughout } from '../../shared/wording/text/plain.ts';
import type { ApiResponse } from '../api/http/http.ts';
import type { Fields } from './form.ts';
import { DECIDE, TOKEN_FIELD } from './names.ts';
import { PAGE_HEADERS, SHEET } from './sheet.ts';

type Said = { status: number; title: string; children: ComponentChildren };

/** A page without a script; whatever it holds is shown as text. */
const page = ({ status, title, children }: Said): ApiResponse => ({
  status,
  headers: PAGE_HEADERS,
  body: `<!doctype html>${render(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${plain(title)} · Chokepoint`}</title>
        <style dangerouslySetInnerHTML={{ __html: SHEET }} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>,
  )}`,
});

const Ahead = ({ about }: { about?: string }) => (
  <p>
    <a href={inboxLink('', about ? { about } : {})}>Inbox on the dashboard</a>
  </p>
);

const Record = ({ record }: { record: DecisionRecord }) => {
  const { decision, seen, reason, note, owner, due, by, at, door } = plainThroughout(record);
  const rows = {
    Decision: decision ? DECISION_WORDS[decision] : seen && 'none yet; seen',
    ...{ Reason: reason, Note: note, Owner: owner, Due: due },
    By: `${by} (${DOOR_WORDS[door]})`,
    At: momentInBeijing(at),
  };
  return (
    <dl>
      {Object.entries(rows).map(
        ([name, text]) =>
          text && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
};

/** A word and no more. */
export const saying = (status: number, title: string, text: string, about?: string): ApiResponse =>
  page({
    status,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{plain(text)}</p>
        <Ahead {...(about !== undefined && { about })} />
      </>
    ),
  });

/** What stands in the record now, by this link or by somebody before. */
export const showing = (status: number, title: string, record: DecisionRecord, again?: string): ApiResponse =>
  page({
    status,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <Record record={record} />
        {again !== undefined && (
          <p>
            <a href={`${DECIDE}?${TOKEN_FIELD}=${again}`}>Decide on it</a>
          </p>
        )}
        <Ahead about={record.about} />
      </>
    ),
  });

export type Asked = {
  token: string;
  audience: string;
  about: string;
  headline: string;
  sent: string;
  until: string;
  seen?: string | undefined;
  /** What was filled in, and what is wrong with it. */
  filled?: { fields: Fields; wrong: string };
};

const Text = (props: { name: keyof Fields; label: string; most: number; value: string; needed?: true }) => (
  <label>
    {props.label}
    <input
      name={props.name}
      value={props.value}
      maxLength={props.most}
      required={props.needed === true}
      autoComplete={props.name === 'by' ? 'name' : 'off'}
    />
  </label>
);

/** The form: what is decided on, and what can be said of it. */
export const asking = (status: number, asked: Asked): ApiResponse => {
  const { token, audience, about, headline, sent, until, seen, filled } = plainThroughout(asked);
  const fields: Partial<Fields> = filled?.fields ?? {};
  const of = (name: keyof Fields): string => fields[name] ?? '';
  return page({
    status,
    title: 'Decide',
    children: (
      <>
        <p class="quiet">{`Chokepoint, for ${audience}`}</p>
        <h1>{headline}</h1>
        <p class="quiet">{sent}</p>
        {seen !== undefined && <p>{capital(seen)}</p>}
        {filled && (
          <p class="problem" role="alert">
            {filled.wrong}
          </p>
        )}
        <form method="post" action={DECIDE}>
          <input type="hidden" name={TOKEN_FIELD} value={token} />
          <fieldset>
            <legend>Decision</legend>
            {DECISIONS.map((one) => (
              <label key={one}>
                <input type="radio" name="decision" value={one} checked={of('decision') === one} />
                {capital(DECISION_WORDS[one])}
              </label>
            ))}
          </fieldset>
          <Text name="reason" label="Reason" most={MOST_CHARACTERS.reason} value={of('reason')} />
          <label>
            Note
            <textarea name="note" rows={3} maxLength={MOST_CHARACTERS.note}>
              {of('note')}
            </textarea>
          </label>
          <Text name="owner" label="Owner: who sees to it" most={MOST_CHARACTERS.name} value={of('owner')} />
          <label>
            Due day
            <input type="date" name="due" value={of('due')} />
          </label>
          <Text name="by" label="Your name (needed)" most={MOST_CHARACTERS.name} value={of('by')} needed />
          <button class="first" name="act" value="decide" type="submit">
            Decide
          </button>
          {seen === undefined && (
            <button name="act" value="seen" type="submit">
              I have only seen it
            </button>
          )}
        </form>
        <p class="quiet">{until}</p>
        <Ahead about={about} />
      </>
    ),
  });
};
