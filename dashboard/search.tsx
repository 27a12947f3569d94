import { useEffect, useRef, useState } from 'preact/hooks';
import type { Findings, Found } from '../shared/views/answers/questions/search.ts';
import { useAddress } from './address.ts';
import { useAnswer } from './answers.ts';
import { dayInWords } from './dates.ts';
import { language } from './language/language.ts';
import { StateChip } from './parts/cards/signs.tsx';
import { isTyping } from './parts/controls/is-typing.ts';
import { useCalled } from './parts/text/called.tsx';
import { Named } from './parts/text/say.tsx';
import { askedAt } from './views/ask/question.tsx';
import { daysTyped } from './views/compare/days-typed.ts';

type Kind = Found['kind'];
const KINDS: Record<Kind, { title: string; place: (id: string) => [string, Record<string, string>?] }> = {
  item: { title: 'Goods', place: (id) => [`items/${encodeURIComponent(id)}`] },
  entity: { title: 'Firms and persons', place: (id) => [`entities/${encodeURIComponent(id)}`] },
  notice: { title: 'Notices', place: (id) => [`notices/${encodeURIComponent(id)}`] },
  list: { title: 'Lists', place: (id) => ['entities', { list: id }] },
  duties: { title: 'Tariffs', place: (id) => ['tariffs', { hs: id }] },
};

const useSettled = (text: string, ms: number): string => {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return settled;
};

/** Kinds apart, the kind of the best first. */
const groupsOf = (found: readonly Found[]): [Kind, Found[]][] => {
  const groups = new Map<Kind, Found[]>();
  for (const each of found) groups.set(each.kind, [...(groups.get(each.kind) ?? []), each]);
  return [...groups];
};

const said = ({ unread, looked, unknown }: Findings): string =>
  unread ? `${unread.text}: it may well exist` : [looked ?? 'Nothing by that name or code.', ...unknown].join(' ');

const Name = ({ of }: { of: Found }) => {
  const called = useCalled();
  return of.kind === 'notice' ? (
    <>
      <b>{called(of.id)}</b>
      {of.about && <span class="soft"> · {dayInWords(of.about)}</span>}
      {of.titleEn && language() === 'en' && <small>{of.titleEn}</small>}
      <small>{of.name}</small>
    </>
  ) : (
    <>
      <Named name={of.name} zh={of.nameZh} /> {of.state && <StateChip state={of.state} />}
      {of.why && <small>{of.why}</small>}
    </>
  );
};

/** `/` from anywhere begins to search. */
const useSlash = (begin: () => void): void => {
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      if (event.key !== '/' || isTyping(event)) return;
      event.preventDefault();
      begin();
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, []);
};

type OptionProps = { index: number; at: number; go: () => void; children: preact.ComponentChildren };
const Option = ({ index, at, go, children }: OptionProps) => (
  <div
    id={`found-${index}`}
    role="option"
    tabIndex={-1}
    aria-selected={index === at}
    onPointerDown={(event) => {
      event.preventDefault();
      go();
    }}
  >
    {children}
  </div>
);

/** A line that says where goods go, for what, or when, asks about a shipment. */
const ASKS = /→|->|=>|,|\bto\b|\bas known\b|\bparty\b/i;

/** A combobox over everything that has a view of its own, and over the question that the line may be. */
export const Search = () => {
  const { link } = useAddress();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const asked = useSettled(text.trim(), 120);
  const { value } = useAnswer<Findings>(asked === '' ? undefined : 'search', { q: asked });
  const groups = groupsOf(asked === '' ? [] : (value?.found ?? []));
  const found = groups.flatMap(([, own]) => own);
  const shown = open && text.trim() !== '';
  useSlash(() => input.current?.focus());
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const line = text.trim();
  // The question comes first where the line is one, and last where it may be a name.
  const compared = daysTyped(line);
  const first = compared !== undefined || ASKS.test(line) || (value !== undefined && found.length === 0);
  const asksAt = compared ? link('compare', compared) : askedAt(line, link);
  const places = [
    ...(first ? [asksAt] : []),
    ...found.map(({ kind, id }) => link(...KINDS[kind].place(id))),
    ...(first ? [] : [asksAt]),
  ];
  const go = (place: string | undefined): void => {
    if (place === undefined || line === '') return;
    location.hash = place;
    setText('');
    setOpen(false);
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, places.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') go(places[at]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };

  const asks = first ? 0 : found.length;
  const asking = (
    <Option key="ask" index={asks} at={at} go={() => go(places[asks])}>
      {compared ? 'Compare the law of two days' : 'Ask as a shipment'}
      <small>{line}</small>
    </Option>
  );
  return (
    <search class="seek">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search goods, firms, notices, codes, or ask a shipment"
        aria-expanded={shown}
        aria-controls="found"
        aria-autocomplete="list"
        {...(shown && places[at] && { 'aria-activedescendant': `found-${at}` })}
        placeholder="Goods, firm, No. 61, HS code, goods → country"
        autoComplete="off"
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setOpen(true);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div id="found" ref={list} role="listbox" aria-label="Found" class="found" hidden={!shown}>
        {first && asking}
        {groups.flatMap(([kind, own]) => [
          <span key={kind} class="kind" aria-hidden="true">
            {KINDS[kind].title}
          </span>,
          ...own.map((each) => {
            const index = found.indexOf(each) + Number(first);
            return (
              <Option key={`${kind} ${each.id}`} index={index} at={at} go={() => go(places[index])}>
                <span class="seen-only-by-readers">{KINDS[kind].title}: </span>
                <Name of={each} />
              </Option>
            );
          }),
        ])}
        {found.length === 0 && (
          <div role="option" tabIndex={-1} aria-disabled="true" aria-selected="false">
            <span>{value ? said(value) : 'Looking …'}</span>
          </div>
        )}
        {!first && asking}
      </div>
    </search>
  );
};
