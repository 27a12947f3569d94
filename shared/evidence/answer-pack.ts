import type { LogView } from '../ledger/log/log-view.ts';
import type { Ground, PartyListing, ShipmentAnswer } from '../views/answers/questions/shipment.ts';
import { regimeWhen } from '../views/known/regime-when.ts';
import { certificateOf } from './certificate.tsx';
import { type Bodies, keptFiles, logFile, readMe, sentencesFile } from './files.ts';
import { jsonFile, packOf } from './pack.ts';
import { type RestsOn, restsOn } from './texts.ts';

const groundsOf = ({ inForce, suspended, announced, abroad, otherwise }: ShipmentAnswer): Ground[] => [
  ...inForce,
  ...suspended,
  ...announced,
  ...abroad,
  ...otherwise,
];
const listingsOf = ({ parties }: ShipmentAnswer): PartyListing[] => parties.flatMap(({ listings }) => listings);

/** The texts that an answer rests on. */
export const textsBehind = (log: LogView, answer: ShipmentAnswer): RestsOn[] => {
  const all = [...groundsOf(answer), ...listingsOf(answer)];
  return restsOn(
    log,
    answer.asked.known,
    all.flatMap(({ notice, sentences }) => [notice, ...sentences.map((one) => one.notice)]),
  );
};

/** Everything behind an answer, to be filed; `bodies` are the kept files by their hashes. */
export const answerPack = (log: LogView, answer: ShipmentAnswer, bodies: Bodies): Uint8Array => {
  const { asked } = answer;
  const texts = textsBehind(log, answer);
  const { shown, files } = keptFiles(texts, bodies);
  const all = [...groundsOf(answer), ...listingsOf(answer)];
  const ids = new Set(all.map(({ measure }) => measure));
  const sentences = [
    ...new Map(all.flatMap((one) => one.sentences).map((one) => [`${one.notice} ${one.words}`, one])).values(),
  ];
  const rows = regimeWhen(log, asked).measures.filter(({ id }) => ids.has(id));
  const names = {
    'question.json': 'the question as it was understood',
    'answer.json': 'the answer',
    'regime.json': 'the measures that bear on it, as they stood on the day and were known at the moment',
    'sentences.txt': 'the sentences that it rests on, with what they mean',
    'log.json': 'where in the log each text came in',
  };
  return packOf(
    'evidence',
    [
      readMe(`The answer of Chokepoint to one question about a shipment:\n\n${asked.words}`, names),
      jsonFile('question.json', asked),
      jsonFile('answer.json', answer),
      jsonFile('regime.json', { valid: asked.valid, known: asked.known, measures: rows }),
      sentencesFile(sentences),
      logFile(log, texts, shown),
      ...files,
    ],
    (manifest) => certificateOf(answer, { texts, shown, manifest }),
  );
};
