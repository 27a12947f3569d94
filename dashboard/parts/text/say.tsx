import { useAddress } from '../../address.ts';
import { useHead } from '../../answers.ts';
import { dayInWords, inBeijing, inLocal, untilInWords } from '../../dates.ts';
import { language, said } from '../../language/language.ts';
import { useCalled } from './called.tsx';

type Name = { name?: string | undefined; zh?: string | undefined; brief?: boolean };

/** What our tables say in English of words that stand beside it in Chinese: for who reads English. */
export const Gloss = ({ of }: { of: string | undefined }) => (of && language() === 'en' ? <span>{of} </span> : null);

/**
 * A Latin name with its Chinese one, the reader's first; either may be missing. In brief the reader's alone, and so for
 * what is called in Chinese by a word of our tables.
 */
export const Named = ({ name, zh, brief = false }: Name) => {
  if (name === zh) return <span lang="zh-Hans">{zh}</span>;
  const english = language() === 'en';
  const alone = zh && name && (english ? brief : brief || said(name) !== name);
  if (alone) return english ? name : <span lang="zh-Hans">{zh}</span>;
  const chinese = zh && (
    <span lang="zh-Hans" class={name && english ? 'soft' : undefined}>
      {zh}
    </span>
  );
  if (!name || !chinese) return <>{chinese || name}</>;
  if (english)
    return (
      <>
        {name} {chinese}
      </>
    );
  return (
    <>
      {chinese} <span class="soft">{name}</span>
    </>
  );
};

export const Day = ({ on, from }: { on: string; from?: string }) => (
  <time dateTime={on}>
    {dayInWords(on)}
    {from && <span class="soft"> · {untilInWords(on, from)}</span>}
  </time>
);

/** A moment on Beijing's clocks and, where they differ, on the reader's own. */
export const Moment = ({ at }: { at: string }) => (
  <time dateTime={at}>
    {inBeijing(at)} <span class="soft">Beijing{inLocal(at) && ` · ${inLocal(at)}`}</span>
  </time>
);

export const NoticeLink = ({ notice, provision }: { notice: string; provision?: string | undefined }) => {
  const { link } = useAddress();
  const called = useCalled()(notice);
  if (/^https?:/.test(notice)) return <Outside url={notice}>{called}</Outside>;
  return (
    <a href={link(`notices/${encodeURIComponent(notice)}`)}>
      {called}
      {provision && ` ${provisionMark(provision)}`}
    </a>
  );
};
const provisionMark = (provision: string): string => `¶${provision.replace(/\.([^.]+)/g, '($1)')}`;

/** Opens only web addresses, and none that is played, without telling where the reader came from. */
export const Outside = ({ url, children }: { url: string; children: preact.ComponentChildren }) => {
  const played = useHead()?.played;
  return /^https?:\/\//i.test(url) && !played ? (
    <a href={url} rel="noreferrer noopener external" target="_blank">
      {children}
      <span aria-hidden="true"> ↗</span>
      <span class="seen-only-by-readers"> (opens the publisher's page)</span>
    </a>
  ) : (
    <span title={url}>{children}</span>
  );
};
