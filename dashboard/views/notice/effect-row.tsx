import type { Effect } from '../../../shared/domain/acts/effect.ts';
import { ACTION_WORDS } from '../../../shared/wording/notices/action.ts';
import { operativeWords } from '../../../shared/wording/notices/operative.ts';
import { counted } from '../../../shared/wording/text/counted.ts';
import { useAddress } from '../../address.ts';
import { language } from '../../language/language.ts';
import { languageOf } from '../../parts/text/evidence.tsx';
import { provisionName } from '../../words.ts';

const detail = ({ entities, goods, codes, force, fromTime }: Effect): string =>
  [
    entities && `${counted(entities.length, 'name')} in it`,
    goods?.label,
    codes?.length && counted(codes.length, 'control code'),
    fromTime && `from ${fromTime} o’clock`,
    force === 'answer' && 'by a spokesperson’s answer, without a notice',
  ]
    .filter(Boolean)
    .join(' · ');

type Doing = { effect: Effect; en: string | undefined };

const Does = ({ effect, en }: Doing) => (
  <>
    <p>
      <strong>{language() === 'en' ? en : ACTION_WORDS[effect.action]}</strong>
      {effect.provision && <span class="soft"> {provisionName(effect.provision)}</span>}
    </p>
    <p class="small soft">{detail(effect)}</p>
  </>
);

/** What one sentence of a text does, in English beside its own words, which stand once. */
export const EffectRow = (props: { does: readonly Doing[]; evidence: string; page: string }) => {
  const { does, evidence, page } = props;
  const { link } = useAddress();
  return (
    <li class="effect">
      {does.map((doing, index) => (
        <Does key={`${doing.effect.action} ${index}`} {...doing} />
      ))}
      {evidence && (
        <figure class="evidence small">
          <blockquote lang={languageOf(evidence)}>{operativeWords(evidence)}</blockquote>
          {page && (
            <figcaption class="soft">
              <a href={link(`pages/${page}`, { find: evidence.slice(0, 300) })}>As kept, highlighted</a>
            </figcaption>
          )}
        </figure>
      )}
    </li>
  );
};
