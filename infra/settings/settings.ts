import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import { RECORD_DAYS } from '../../shared/adapters/aws/store/table.ts';
import { regionProblem } from './regions.ts';
import { type SecondReaderSettings, secondReaderContext, secondReaderOf } from './second-reader-settings.ts';
import { type SignInSettings, signInContext, signInOf } from './sign-in-settings.ts';
import { PRODUCTION } from './stages.ts';

/** Who vouches for the mail: an identity that the stack makes, or one that the account has. */
type Identity = { kind: 'domain' | 'address' | 'existing'; name: string };

/** What whoever deploys has to decide. */
export type Settings = {
  /** Which copy of the product: `prod`, or another name beside it. */
  stage: string;
  /** Where; without it, where the command line is. */
  region?: string;
  /** `password`: nobody reads until a password is set; `signin`: whoever has a role; `public`: everybody. */
  access: 'password' | 'signin' | 'public';
  /** Who vouches for people; where they sign in. */
  signIn?: SignInSettings;
  /** The address that mail comes from. */
  sender: string;
  identity: Identity;
  /** Where alarms that bypass the product's own delivery go. */
  operator: string;
  /** How long the functions' logs are kept. */
  logDays: RetentionDays;
  /** How many days receipts and operators' events are kept. */
  recordDays: number;
  /** The ARN of the stream of a table to go on with, as after a restore. */
  table?: string;
  /** The name of a page store to go on with. */
  pages?: string;
  /** A language model that reads doubtful articles a second time; without it nobody does. */
  second?: SecondReaderSettings;
};

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DOMAIN = /^([a-z0-9-]+\.)+[a-z]{2,}$/;
const STAGE = /^[a-z][a-z0-9-]{0,11}$/;
const STREAM = /^arn:aws:dynamodb:[a-z0-9-]+:\d{12}:table\/[\w.-]+\/stream\/[\w.:-]+$/;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
/** Who writes, where only a domain is said. */
const WRITER = 'alerts';

const said = (node: Node, name: string): string | undefined => {
  const value: unknown = node.tryGetContext(name);
  return value === undefined || value === '' ? undefined : String(value);
};

const needed = (node: Node, name: string): string => {
  const value = said(node, name);
  if (value === undefined) throw new Error(`Set ${name}: -c ${name}=…`);
  return value;
};

const fitting = (name: string, value: string, form: RegExp, what: string): string => {
  if (!form.test(value)) throw new Error(`${name} must be ${what}, not '${value}'`);
  return value;
};

const fittingIfSaid = (node: Node, name: string, form: RegExp, what: string): Record<string, string> => {
  const value = said(node, name);
  return value === undefined ? {} : { [name]: fitting(name, value, form, what) };
};

/** Takes a domain or one address; an identity that exists is named by itself or its ARN. */
const senderOf = (node: Node): Pick<Settings, 'sender' | 'identity'> => {
  const asked = needed(node, 'sender');
  const domain = DOMAIN.test(asked);
  const sender = domain ? `${WRITER}@${asked}` : fitting('sender', asked, MAIL, 'a domain or an e-mail address');
  const existing = said(node, 'senderIdentity')?.replace(/^arn:aws:ses:[^:]*:\d*:identity\//, '');
  if (existing === undefined) return { sender, identity: { kind: domain ? 'domain' : 'address', name: asked } };
  if (sender !== existing && !sender.endsWith(`@${existing}`) && !sender.endsWith(`.${existing}`))
    throw new Error(`senderIdentity '${existing}' cannot vouch for mail from ${sender}`);
  return { sender, identity: { kind: 'existing', name: existing } };
};

const accessOf = (node: Node): Pick<Settings, 'access' | 'signIn'> => {
  const access = needed(node, 'access');
  if (access === 'signin') return { access, signIn: signInOf((name) => said(node, name)) };
  if (access === 'password' || access === 'public') return { access };
  throw new Error(`access must be password, signin or public, not '${access}'`);
};

const regionOf = (node: Node): Pick<Settings, 'region'> => {
  const region = said(node, 'region');
  const problem = region && regionProblem(region);
  if (problem) throw new Error(problem);
  return region === undefined ? {} : { region };
};

const logDaysOf = (node: Node): RetentionDays => {
  const days = Number(said(node, 'logDays') ?? RetentionDays.THREE_MONTHS);
  if (RetentionDays[days] === undefined || days > RetentionDays.TEN_YEARS)
    throw new Error(`logDays must be a number of days that CloudWatch knows (7, 30, 90, 365 …), not '${days}'`);
  return days;
};

const MOST_RECORD_DAYS = 3_650;

/** Threads and weekly words look back on the receipts of weeks. */
const LEAST_RECORD_DAYS = 60;

const recordDaysOf = (node: Node): number => {
  const days = Number(said(node, 'recordDays') ?? RECORD_DAYS);
  if (!Number.isInteger(days) || days < LEAST_RECORD_DAYS || days > MOST_RECORD_DAYS)
    throw new Error(`recordDays must be a number of days from ${LEAST_RECORD_DAYS} to ${MOST_RECORD_DAYS}`);
  return days;
};

/** Reads the settings from the CDK context; throws with the option's name where one is missing or malformed. */
export const settingsOf = (node: Node): Settings => ({
  stage: fitting('stage', said(node, 'stage') ?? PRODUCTION, STAGE, 'a short name in lower case'),
  ...regionOf(node),
  ...accessOf(node),
  ...senderOf(node),
  operator: fitting('operator', needed(node, 'operator'), MAIL, 'an e-mail address'),
  logDays: logDaysOf(node),
  recordDays: recordDaysOf(node),
  ...fittingIfSaid(node, 'table', STREAM, "the ARN of a table's stream (LatestStreamArn of describe-table)"),
  ...fittingIfSaid(node, 'pages', BUCKET, "a bucket's name"),
  ...secondReaderOf((name) => said(node, name)),
});

/** The context that says these settings again: what an update that is told nothing goes by. Stage and region are asked each time. */
export const contextOf = ({ access, signIn, sender, identity, operator, table, pages, second, ...days }: Settings) => ({
  access,
  ...(signIn && signInContext(signIn)),
  sender: identity.kind === 'domain' ? identity.name : sender,
  ...(identity.kind === 'existing' && { senderIdentity: identity.name }),
  operator,
  logDays: String(days.logDays),
  recordDays: String(days.recordDays),
  ...(table !== undefined && { table }),
  ...(pages !== undefined && { pages }),
  ...(second && secondReaderContext(second)),
});
