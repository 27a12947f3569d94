import type { MeasureCourse } from '../../../shared/views/answers/fields/measure.ts';
import { counted } from '../../../shared/wording/text/counted.ts';
import { AUTHORITIES, REACHES, RESTRICTIONS } from '../../words.ts';
import { Facts } from '../controls/facts.tsx';
import { languageOf } from '../text/evidence.tsx';
import { Gloss } from '../text/say.tsx';

const Codes = ({ codes }: { codes: readonly string[] }) => (
  <>
    {codes.map((code, index) => (
      <span key={code}>
        {index > 0 && ', '}
        <code>{code}</code>
      </span>
    ))}
  </>
);

/** What a measure covers: codes, reach, bars, its lines, what is exempt. */
export const MeasureScope = ({ measure, brief }: { measure: MeasureCourse; brief: boolean }) => {
  const { codes, hsCodes, reach, thresholds, restrictions, authority, items, exemptions } = measure;
  const rows: [string, preact.ComponentChildren][] = [];
  if (codes?.length) rows.push(['Control codes', <Codes codes={codes} />]);
  if (hsCodes?.length) rows.push(['HS codes, for reference', <Codes codes={hsCodes} />]);
  if (reach?.length) rows.push(['Reach', reach.map((each) => REACHES[each]).join('; ')]);
  if (thresholds?.length) rows.push(['Threshold', thresholds.map(({ pct, of }) => `${pct} % by ${of}`).join('; ')]);
  if (restrictions?.length) rows.push(['Bars', restrictions.map((each) => RESTRICTIONS[each]).join('; ')]);
  if (authority) rows.push(['Legal act', AUTHORITIES[authority] ?? authority]);
  if (exemptions.length > 0 && !brief)
    rows.push([
      'Exempt',
      exemptions.map(({ words, en }) => (
        <p key={words}>
          <Gloss of={en} />
          <span lang={languageOf(words)}>{words}</span>
        </p>
      )),
    ]);
  return (
    <>
      <Facts rows={rows} />
      {items.length > 0 && (
        <details>
          <summary class="small">{counted(items.length, 'item')} as the text has them</summary>
          <ul class="items small">
            {items.slice(0, 60).map((item, index) => (
              <li key={`${item.code} ${index}`}>
                {item.code && <code>{item.code}</code>} <Gloss of={item.en} />
                <span lang="zh-Hans">{item.textZh}</span>
                {item.parameters && <span class="soft"> · its parameters decide</span>}
                {item.except && (
                  <span class="soft">
                    {' '}
                    · except <span lang="zh-Hans">{item.except}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
