import type { ChangeRow } from '../../../shared/views/answers/law/changes.ts';
import { operativeWords } from '../../../shared/wording/notices/operative.ts';
import { useAddress } from '../../address.ts';
import { language } from '../../language/language.ts';
import { BasisLine } from './basis.tsx';
import { Outside } from './say.tsx';

const CHINESE = /\p{Script=Han}/u;
export const languageOf = (text: string): string => (CHINESE.test(text) ? 'zh-Hans' : 'en');

type Shown = Pick<ChangeRow, 'evidence' | 'page' | 'url' | 'title'> & { meaning?: string };

const Marked = ({ text, mark }: { text: string; mark: string | undefined }) => {
  const at = mark ? text.indexOf(mark) : -1;
  if (!mark || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{mark}</mark>
      {text.slice(at + mark.length)}
    </>
  );
};

/** The words themselves, with the page as it was kept and as it stands at the publisher's. */
export const Evidence = (props: {
  change: Shown;
  /** What is marked in the words. */
  mark?: string | undefined;
  /** The goods' own lines, which the sentence only announces. */
  lines?: readonly { code?: string | undefined; en?: string | undefined; textZh: string }[];
}) => {
  const { evidence, meaning, page, url, title } = props.change;
  const { link } = useAddress();
  if (!evidence && !url) return null;
  const shipped = page === '';
  return (
    <figure class="evidence">
      {shipped && <BasisLine of={{ basis: 'baseline' }} />}
      {evidence && (
        <blockquote lang={languageOf(evidence)} cite={url}>
          {props.lines?.map(({ code, textZh }) => (
            <p key={textZh}>
              {code && <code>{code}</code>} {textZh}
            </p>
          ))}
          <Marked text={operativeWords(evidence)} mark={props.mark} />
        </blockquote>
      )}
      {meaning && language() === 'en' && <p class="small">({meaning})</p>}
      <figcaption class="small soft">
        {title && <span lang={languageOf(title)}>{title} · </span>}
        {page && (
          <a href={link(`pages/${page}`, evidence ? { find: evidence.slice(0, 300) } : {})}>As kept, highlighted</a>
        )}
        {page && url && ' · '}
        {url?.startsWith('http') && <Outside url={url}>At the publisher’s</Outside>}
      </figcaption>
    </figure>
  );
};
