import type { Ground, PartyAnswer, Sentence, ShipmentAnswer } from '../shared/views/answers/questions/shipment.ts';
import { counted } from '../shared/wording/text/counted.ts';
import { longDay } from '../shared/wording/text/day.ts';

const WIDTH = { least: 60, usual: 100, most: 120 };
const INDENT = '  ';
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const wide = (text: string): number => [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);

/** Lines that fit a terminal; Chinese is broken at any sign. */
const wrapped = (text: string, width: number, indent: string): string => {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? []) {
    if (line !== '' && wide(line + piece.trimEnd()) > width - indent.length) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()].map((each) => `${indent}${each}`).join('\n');
};

const sentenceLines = ({ cited, words, meaning, url }: Sentence): string[] => [
  `${cited}: “${words}”`,
  `= ${meaning}${url ? `  ${url}` : ''}`,
];

const groundLines = ({ words, lines, moreLines, sentences }: Ground): string[] => [
  words,
  ...lines.map(
    ({ code, words: zh, english, hsCodes }) =>
      `· ${[code, `“${zh}”`, english && `(${english})`, hsCodes && `HS ${hsCodes.join(', ')}`].filter(Boolean).join(' ')}`,
  ),
  ...(moreLines ? [`· and ${counted(moreLines, 'more line')}`] : []),
  ...sentences.flatMap(sentenceLines),
];

const partyLines = ({ given, words, listings }: PartyAnswer): string[] => [
  `${given}: ${words}`,
  ...listings.flatMap(({ name, words: own, why, sentences }) => [
    `· ${name}: ${own}; ${why}`,
    ...sentences.flatMap(sentenceLines),
  ]),
];

/** An answer as a person reads it on a terminal. */
export const answerText = (answer: ShipmentAnswer, columns = WIDTH.usual): string => {
  const width = Math.min(Math.max(columns, WIDTH.least), WIDTH.most);
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => wrapped(line, width, INDENT))];
  const grounds = (title: string, all: readonly Ground[]): string[] => part(title, all.flatMap(groundLines));
  const { asked, verdict, parties, duties, unknown, next, rests, log } = answer;
  return [
    wrapped(asked.words, width, ''),
    '',
    wrapped(verdict.words, width, ''),
    ...verdict.beside.map((line) => wrapped(line, width, '')),
    ...grounds('IN FORCE', answer.inForce),
    ...grounds('SUSPENDED', answer.suspended),
    ...grounds('ANNOUNCED', answer.announced),
    ...grounds('ABROAD, where it bears on what is made or moved there', answer.abroad),
    ...grounds('FOR ANOTHER DESTINATION OR USE', answer.otherwise),
    ...part('PARTIES', parties.flatMap(partyLines)),
    ...duties.flatMap(({ hsCode, directions }) =>
      part(
        `DUTIES ON HS ${hsCode} where the goods arrive`,
        directions.flatMap(({ words }) => words),
      ),
    ),
    ...part(
      'NEXT',
      next.map(({ on, words }) => `${longDay(on)}: ${words}`),
    ),
    ...part('NOT KNOWN', unknown),
    ...part(
      'FROM THE SHIPPED BASELINE; THE NOTICE ITSELF WAS NOT READ HERE',
      rests.map(({ cited, url }) => [cited, url].filter(Boolean).join('  ')),
    ),
    '',
    wrapped(`Log up to No. ${log.commit}${log.at ? `, ${log.at}` : ''}. ${answer.permalink}`, width, ''),
  ].join('\n');
};
