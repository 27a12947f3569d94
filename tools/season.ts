// npm run check:season -- [--text]: what a desk with mail is told of October 2025 to February 2026, played through the
// whole line: its threads, the messages in each, with their headlines or, with --text, whole. Whatever a line says that
// can be held against the law of the day that it speaks of, as known at its minute, is: figures, states, names, counts.
import { parseArgs } from 'node:util';
import { subjectLine } from '../shared/alerts/message.ts';
import { plainText } from '../shared/alerts/text.ts';
import { BEIJING, civilAt } from '../shared/time/civil.ts';
import { playSeason, threadsOfSent } from '../test/support/season.ts';
import { heldAgainstTheLaw } from './season/held.ts';

const MOST_THREADS = 14;

const { values } = parseArgs({ options: { text: { type: 'boolean', default: false } } });
const season = await playSeason([
  { name: 'desk', channels: [{ id: 'mail', kind: 'email', to: ['desk@example.org'] }] },
]);
const { sent, failures } = season;
const threads = threadsOfSent(sent);
threads.forEach((messages, index) => {
  console.log(`\n${index + 1}. thread ${messages[0]?.message.thread}, ${messages.length} messages`);
  for (const { at, id, message } of messages) {
    const minute = civilAt(at, BEIJING).replace('T', ' ');
    console.log(values.text ? `\n${minute}  ${id}\n${plainText(message)}` : `   ${minute}  ${subjectLine(message)}`);
  }
});
const { claims, wrong, untold, unheld } = heldAgainstTheLaw(season);
console.log(
  `\n${threads.length} threads (at most ${MOST_THREADS}), ${sent.length} messages, ${failures.length} failures`,
);
console.log(`${claims} figures, states, names and counts held against the law: ${wrong.length} false`);
for (const { at, said, is, line } of wrong) console.log(`  ${at} says ${said}; it is ${is}\n    ${line}`);
console.log(
  `changes of the log that no message told: ${untold.length}${untold.length > 0 ? ` (${untold.join(', ')})` : ''}`,
);
console.log(`lines not held against it, by label: ${unheld.map(([label, count]) => `${label} ${count}`).join(', ')}`);
for (const failure of failures) console.error(failure);
process.exitCode = threads.length > MOST_THREADS || failures.length + wrong.length + untold.length > 0 ? 1 : 0;
