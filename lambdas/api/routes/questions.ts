import { screeningAnswer } from '../../../shared/views/answers/questions/screening.ts';
import { findings } from '../../../shared/views/answers/questions/search.ts';
import { shipmentAnswer } from '../../../shared/views/answers/questions/shipment.ts';
import { screening } from '../../../shared/views/screening/basis.ts';
import { search } from '../../../shared/views/search/search.ts';
import { readTo } from '../../../shared/views/sources/checked.ts';
import { shipment, shipmentPack } from '../answers/asked-shipment.ts';
import { json, NOTHING, type Route, saved, TIMES } from './route.ts';

/** What is asked in words, and what a list is screened against. */
export const QUESTIONS: readonly Route[] = [
  {
    path: '/api/screening',
    summary: 'What a list is screened against: measures, items in their words, and what is not known',
    query: TIMES,
    reads: 'the heartbeats: one query; one item a source',
    ...json(screeningAnswer, async ({ collected, log, at }) => screening(log, at, readTo(...(await collected())))),
  },
  {
    path: '/api/search',
    summary: 'Goods, firms, notices, lists and duties by name, number, code or words',
    query: ['q', ...TIMES],
    reads: NOTHING,
    ...json(findings, ({ log, at, query }) => search(log, at, query.get('q') ?? '')),
  },
  {
    path: '/api/ask',
    summary: 'One shipment: the strictest rule for its goods, destination, use and parties, with its sentence',
    query: ['q', 'to', 'use', 'party', 'valid', 'known'],
    reads: 'the heartbeats: one query; one item a source',
    ...json(shipmentAnswer, shipment),
  },
  {
    path: '/api/ask.zip',
    summary: 'The same as a pack to file: certificate, sentences, pages as fetched, hashes',
    query: ['q', 'to', 'use', 'party', 'valid', 'known'],
    type: 'application/zip',
    reads: 'the heartbeats: one query; one item a source; the kept pages behind the answer, 4 MB at most',
    headers: saved('evidence.zip'),
    answer: shipmentPack,
  },
];
