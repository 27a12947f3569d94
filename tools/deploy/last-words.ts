import type { Outputs } from '../../shared/adapters/aws/stack/stack-outputs.ts';
import type { Asked, Standing } from './standing.ts';

/** With fewer at once, functions of the product keep each other waiting. */
const ENOUGH_AT_ONCE = 50;

const unasked = (what: string, { message }: Error): string[] => [`? ${what} could not be asked: ${message}`];

const aboutIdentity = (identity: Standing['identity'] | Error): string[] => {
  if (identity instanceof Error) return unasked('The sender', identity);
  const { name, domain, verified, records } = identity;
  if (verified) return [];
  if (!domain) return [`- SES has written to ${name}: open the link in that mail. Until then no alert goes out.`];
  return [
    `- Put these records into the DNS of ${name}. Until SES has seen them (minutes to hours) no alert goes out:`,
    ...records.map((record) => `    ${record.name}  CNAME  ${record.value}`),
  ];
};

const aboutSandbox = (sandbox: boolean | Error, region: string): string[] => {
  if (sandbox instanceof Error) return unasked("SES's sandbox", sandbox);
  if (!sandbox) return [];
  return [
    '- SES keeps this account in its sandbox: 200 mails a day, to confirmed recipients alone. Ask for production access:',
    `    https://${region}.console.aws.amazon.com/ses/home?region=${region}#/get-set-up`,
  ];
};

const aboutTopic = (confirmed: boolean | Error, operator: string): string[] => {
  if (confirmed instanceof Error) return unasked("The alarms' topic", confirmed);
  if (confirmed) return [];
  return [
    `- SNS has written to ${operator}: confirm the subscription in that mail. Until then no alarm reaches anybody.`,
  ];
};

const aboutConcurrency = (concurrency: number | Error, region: string): string[] => {
  if (concurrency instanceof Error || concurrency >= ENOUGH_AT_ONCE) return [];
  return [
    `- This account runs ${concurrency} functions at once; the product needs some ten by itself. Ask for 1,000:`,
    `    https://${region}.console.aws.amazon.com/servicequotas/home/services/lambda/quotas/L-B99A9384`,
  ];
};

const aboutAccess = ({ Access, Address, UserPool }: Outputs, stage: string): string[] => {
  if (Access === 'password')
    return [`- The dashboard stays shut until a password is set: npm run password -- --stage ${stage}`];
  if (Access !== 'signin') return [];
  return UserPool
    ? [`- Nobody has a role yet: add people and their groups to the user pool ${UserPool} (docs/sign-in.md).`]
    : [`- The provider of sign-ins has to know ${Address}/session/back and ${Address}/session/out (docs/sign-in.md).`];
};

/** What whoever deployed has to do yet, then how to see that all is well. */
export const lastWords = (stage: string, outputs: Outputs, standing: Asked<Standing>): string => {
  const { Address = '', Operator = '', Region = '' } = outputs;
  const left = [
    ...aboutIdentity(standing.identity),
    ...aboutSandbox(standing.sandbox, Region),
    ...aboutTopic(standing.topicConfirmed, Operator),
    ...aboutAccess(outputs, stage),
    ...aboutConcurrency(standing.concurrency, Region),
  ];
  return [
    `Deployed: ${Address}`,
    ...(left.length > 0 ? ['', 'Left to do:', ...left] : []),
    '',
    'Then:',
    `  npm run test:deployed -- --stage ${stage}`,
    `  npm run -s chokepoint -- audience put desk.json --stage ${stage}`,
    `  npm run -s chokepoint -- sources --try --stage ${stage}`,
  ].join('\n');
};
