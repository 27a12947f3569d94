type Alarm = {
  title: string;
  /** Where the heading of that name says what it means, where to look and what to do. */
  runbook: string;
};

const alarm = <Name extends string>(name: Name, title: string): Record<Name, Alarm> =>
  ({ [name]: { title, runbook: `docs/runbook.md#${name}` } }) as Record<Name, Alarm>;

/** What wakes the operators by a way of its own, because the product may be unable to. */
export const STACK_ALARMS = {
  ...alarm('clock-silent', 'Nobody has looked at what is due for a quarter of an hour.'),
  ...alarm('part-silent', 'The collector, the look for annexes or notify has not been at work for ten minutes.'),
  ...alarm('rounds-dead', 'A round could not be recorded and was put aside.'),
  ...alarm('rounds-late', 'A round has waited for ten minutes to be recorded.'),
  ...alarm('doorbell-dead', "A ring of the table's stream was put aside unanswered."),
  ...alarm('sends-late', 'A mail has waited for a quarter of an hour to be sent.'),
  ...alarm('sends-dead', 'A message could not be taken up for sending and was put aside.'),
  ...alarm('canary-late', 'A page that was posted for trial did not arrive as an alert within five minutes.'),
  ...alarm('api-failing', 'The dashboard, or whoever signs in or decides by a link, gets errors instead of answers.'),
};

export type StackAlarm = keyof typeof STACK_ALARMS;
