import { useEffect, useRef, useState } from 'preact/hooks';
import type { Findings, Found } from '../shared/views/answers/search.ts';
import { fullNoticeName } from '../shared/wording/notice.ts';
import { useAddress } from './address.ts';
import { useAnswer } from './answers.ts';
import { Named } from './parts/say.tsx';

const PLACES: Record<Found['kind'], string> = { item: 'items', entity: 'entities', notice: 'notices' };
const KINDS: Record<Found['kind'], string> = { item: 'Goods', entity: 'Entity', notice: 'Notice' };

const useSettled = (text: string, ms: number): string => {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return settled;
};

const said = ({ unread, unknown }: Findings): string =>
  unread ? `${unread.text}: it may well exist` : ['Nothing by that name or code.', ...unknown].join(' ');

/** A combobox over everything that has a view of its own; `/` from anywhere begins it. */
export const Search = () => {
  const { link } = useAddress();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const asked = useSettled(text.trim(), 120);
  const { value } = useAnswer<Findings>(asked === '' ? undefined : 'search', { q: asked, valid: '' });
  const found = asked === '' ? [] : (value?.found ?? []);
  const shown = open && text.trim() !== '';

  useEffect(() => {
    const begin = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', begin);
    return () => removeEventListener('keydown', begin);
  }, []);

  const go = (to: Found | undefined): void => {
    if (!to) return;
    location.hash = link(`${PLACES[to.kind]}/${encodeURIComponent(to.id)}`);
    setText('');
    setOpen(false);
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') go(found[at]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };

  return (
    <search class="seek">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search goods, firms, notices, codes"
        aria-expanded={shown}
        aria-controls="found"
        aria-autocomplete="list"
        {...(shown && found[at] && { 'aria-activedescendant': `found-${at}` })}
        placeholder="Goods, firm, notice, code, 石墨 …  ( / )"
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
      <div id="found" role="listbox" aria-label="Found" class="found" hidden={!shown}>
        {found.map((each, index) => (
          <div
            key={`${each.kind}:${each.id}`}
            id={`found-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              go(each);
            }}
          >
            <span class="small">{KINDS[each.kind]}</span>
            <span>
              {each.kind === 'notice' ? (
                `${fullNoticeName(each.id)} · ${each.name}`
              ) : (
                <Named name={each.name} zh={each.nameZh} />
              )}
            </span>
          </div>
        ))}
        {found.length === 0 && (
          <div role="option" tabIndex={-1} aria-disabled="true" aria-selected="false">
            <span>{value ? said(value) : 'Looking …'}</span>
          </div>
        )}
      </div>
    </search>
  );
};
