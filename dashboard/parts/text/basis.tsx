import { type Basis, basisInWords, basisMark } from '../../../shared/wording/measures/basis.ts';
import { NoticeLink, Outside } from './say.tsx';

/** In a table: `baseline`, with what that means. */
export const BasisMark = ({ of }: { of: Basis }) => {
  const mark = basisMark(of);
  return mark === undefined ? null : (
    <abbr class="basis" title={basisInWords(of)}>
      {mark}
    </abbr>
  );
};

type Rests = readonly { notice: string; url?: string }[];

/** In words, with the texts that were not read here, at the publisher's. */
export const BasisLine = ({ of, rests = [] }: { of: Basis; rests?: Rests }) => {
  const said = basisInWords(of);
  if (said === undefined) return null;
  return (
    <p class="small basis">
      {said[0]?.toUpperCase()}
      {said.slice(1)}
      {rests.map(({ notice, url }, index) => (
        <span key={notice}>
          {index === 0 ? ': ' : ', '}
          <NoticeLink notice={notice} />
          {url && (
            <>
              {' ('}
              <Outside url={url}>at the publisher’s</Outside>)
            </>
          )}
        </span>
      ))}
      .
    </p>
  );
};
