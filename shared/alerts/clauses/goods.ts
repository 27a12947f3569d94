import { GROUPS } from '../../domain/goods/groups.ts';
import { inOrder } from '../../wording/measures/references.ts';
import { symbolOf, thingsOf } from '../../wording/subjects/subject.ts';
import { unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, measuresOf } from '../facts/context.ts';

const RARE_EARTHS: readonly string[] = GROUPS['rare earths'];

/** `5 more rare earths, foreign-made goods, technology, batteries` */
export const goodsMeant = (facts: readonly ChangeWithMeasure[], { before }: AlertContext): string => {
  const measures = inOrder(measuresOf(facts));
  const elements = unique(
    measures
      .filter(({ subject, reach }) => RARE_EARTHS.includes(subject) && symbolOf(subject) && !reach?.length)
      .map(({ subject }) => subject),
  );
  const held = before.measures.some(({ subject, state }) => state === 'in-force' && RARE_EARTHS.includes(subject));
  const rest = measures.filter(({ subject, reach }) => !elements.includes(subject) || reach?.length);
  const abroad = rest.filter(({ reach }) => reach?.length);
  const others = thingsOf(rest.filter(({ reach }) => !reach?.length));
  const counted =
    elements.length > 2
      ? `${elements.length} ${held ? 'more ' : ''}rare earths`
      : thingsOf(measures.filter(({ subject, reach }) => elements.includes(subject) && !reach?.length));
  const short = counted === '' ? others : others.replaceAll('rare-earth ', '');
  const said = [counted, ...(abroad.length > 0 ? ['foreign-made goods'] : []), short].filter((thing) => thing !== '');
  const goods = said.filter((thing) => said.length === 1 || thing !== 'rare earths').join(', ');
  return goods === 'superhard' ? 'superhard materials' : goods;
};
