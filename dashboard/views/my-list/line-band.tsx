import type { Stand } from '../../../shared/views/own-lists/through-time.ts';
import { addDays, dayInWords } from '../../dates.ts';
import { STANDING_SIGNS } from '../../parts/lists/standing-signs.ts';
import { days } from '../../scales.ts';

const WIDE = 240;
const TALL = 16;

const inWords = ({ from, to, stands }: Stand): string =>
  `${STANDING_SIGNS[stands].name} from ${dayInWords(from)}${to ? ` to ${dayInWords(addDays(to, -1))}` : ''}`;

/** How a line stood, stands and will stand if nothing more is issued; the day that is asked about as a line. */
export const LineBand = (props: { through: readonly Stand[]; reach: [string, string]; day: string }) => {
  const { through, reach, day } = props;
  const at = days(reach[0], reach[1], [0, WIDE]);
  const x = (on: string): number => Math.min(Math.max(at(on), 0), WIDE);
  return (
    <svg
      class="line-band"
      viewBox={`0 0 ${WIDE} ${TALL}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={through.map(inWords).join('; ') || 'Never met by anything'}
    >
      <rect class="ground" width={WIDE} y={2} height={TALL - 4} />
      {through.map((stand) => (
        <rect
          key={stand.from}
          class={stand.stands}
          x={x(stand.from)}
          width={Math.max(0, x(stand.to ?? reach[1]) - x(stand.from) - 0.5)}
          y={2}
          height={TALL - 4}
        >
          <title>{inWords(stand)}</title>
        </rect>
      ))}
      <line class="day" x1={at(day)} x2={at(day)} y1={0} y2={TALL} />
    </svg>
  );
};
