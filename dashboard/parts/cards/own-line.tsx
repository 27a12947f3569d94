import type { MeasureCourse } from '../../../shared/views/answers/fields/measure.ts';
import type { AnnexAnswer, KeptPage } from '../../../shared/views/answers/system/operations.ts';
import { useAddress } from '../../address.ts';
import { useAnswer } from '../../answers.ts';
import { languageOf } from '../text/evidence.tsx';

const LONGEST = 400;

const Line = ({ before, name, after, href }: { before: string; name: string; after: string; href: string }) => (
  <figure class="evidence">
    <blockquote lang={languageOf(before + name + after)}>
      {before}
      <mark>{name}</mark>
      {after}
    </blockquote>
    <figcaption class="small soft">
      <a href={href}>Its own line in the text</a>
    </figcaption>
  </figure>
);

const NUMBER = /^\s*[(（]?[\d一二三四五六七八九十]*[)）.、．]?\s*$/;

/** Where a line begins with the name; else the last place: titles and sentences name the first few of a list. */
const ownPlace = ({ text, highlights }: KeptPage): KeptPage['highlights'][number] | undefined =>
  highlights.find(({ from }) => NUMBER.test(text.slice(text.lastIndexOf('\n', from - 1) + 1, from))) ??
  highlights.at(-1);

const InPage = ({ page, name }: { page: string; name: string }) => {
  const { link } = useAddress();
  const { value } = useAnswer<KeptPage>(`pages/${page}`, { find: name, valid: '', known: '' });
  const place = value && ownPlace(value);
  if (!value || !place) return null;
  const from = value.text.lastIndexOf('\n', place.from) + 1;
  const end = value.text.indexOf('\n', place.to);
  const to = end < 0 ? value.text.length : end;
  return (
    <Line
      before={value.text.slice(Math.max(from, place.from - LONGEST), place.from)}
      name={value.text.slice(place.from, place.to)}
      after={value.text.slice(place.to, Math.min(to, place.to + LONGEST))}
      href={link(`pages/${page}`, { find: name })}
    />
  );
};

const InAnnex = ({ rows, name }: { rows: string; name: string }) => {
  const { link } = useAddress();
  const { value } = useAnswer<AnnexAnswer>(`annexes/${rows}`, { find: name, valid: '', known: '' });
  const row = value?.lines[value.marked[0] ?? -1]?.join(' ');
  const at = row?.indexOf(name) ?? -1;
  if (row === undefined) return null;
  return (
    <Line
      before={at < 0 ? '' : row.slice(0, at)}
      name={at < 0 ? row : name}
      after={at < 0 ? '' : row.slice(at + name.length)}
      href={link(`annexes/${rows}`, { find: name })}
    />
  );
};

/** The line of a text in which the listed is named: “15 entities, see annex” names nobody. */
export const OwnLine = ({ measure: { annexes, page, nameZh, name, evidence } }: { measure: MeasureCourse }) => {
  const own = nameZh ?? name;
  const [annex] = annexes;
  if (own === undefined) return null;
  if (annex) return <InAnnex rows={annex.rows} name={annex.find ?? own} />;
  return page && !evidence.includes(own) ? <InPage page={page} name={own} /> : null;
};
