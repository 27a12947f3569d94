import type { ShipmentAnswer } from '../../../shared/views/answers/questions/shipment.ts';
import { useAddress } from '../../address.ts';

/** What is added on arrival, in words; the table stands with the tariffs. */
export const Duties = ({ of }: { of: ShipmentAnswer['duties'] }) => {
  const { link } = useAddress();
  return of.length === 0 ? null : (
    <section class="sheet stack">
      <header>
        <h2>Duties where the goods arrive</h2>
      </header>
      {of.map(({ hsCode, directions }) => (
        <div key={hsCode} class="stack tight">
          <h3>
            <a href={link('tariffs', { hs: hsCode })}>HS {hsCode}</a>
          </h3>
          {directions.flatMap(({ subject, words }) => words.map((line) => <p key={`${subject} ${line}`}>{line}</p>))}
        </div>
      ))}
    </section>
  );
};
