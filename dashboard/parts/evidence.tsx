import type { ChangeRow } from '../../shared/views/answers/changes.ts';
import { useAddress } from '../address.ts';
import { BasisLine } from './basis.tsx';
import { Outside } from './say.tsx';

const CHINESE = /\p{Script=Han}/u;
export const languageOf = (text: string): string => (CHINESE.test(text) ? 'zh-Hans' : 'en');

type Shown = Pick<ChangeRow, 'evidence' | 'page' | 'url' | 'title'> & { meaning?: string };

/** The words themselves, with the page as it was kept and as it stands at the publisher's. */
export const Evidence = ({ change: { evidence, meaning, page, url, title } }: { change: Shown }) => {
  const { link } = useAddress();
  if (!evidence && !url) return null;
  const shipped = page === '';
  return (
    <figure class="evidence">
      {shipped && <BasisLine of={{ basis: 'baseline' }} />}
      {evidence && (
        <blockquote lang={languageOf(evidence)} cite={url}>
          {evidence}
        </blockquote>
      )}
      {meaning && <p class="small">({meaning})</p>}
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
