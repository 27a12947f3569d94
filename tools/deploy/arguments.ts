import { parseArgs } from 'node:util';
import { BadUse } from '../../cli/usage.ts';
import { editsBetween } from '../../shared/views/screening/names/similarity.ts';

/** Settings of the stack, by the option that says each. */
const SETTINGS = {
  access: 'access',
  sender: 'sender',
  'sender-identity': 'senderIdentity',
  operator: 'operator',
  issuer: 'issuer',
  'client-id': 'clientId',
  'client-secret': 'clientSecret',
  'groups-claim': 'groupsClaim',
  roles: 'roles',
  'log-days': 'logDays',
  'record-days': 'recordDays',
  table: 'table',
  pages: 'pages',
  'press-model': 'pressModel',
  'press-budget': 'pressBudget',
  'press-price': 'pressPrice',
} as const;

export const USAGE = `npm run deploy -- [--stage STAGE] [--region REGION] [settings] [--diff] [cdk options]

Builds, deploys, enrols the operator, and says what is left to confirm. The first time of a stage needs --access, --sender
and --operator, and asks for them on a terminal; afterwards what is not said stays as it is.

  --stage            which copy of the product (default: prod); each stands beside the others
  --region           where (default: AWS_REGION, or the profile's); us-east-1, eu-central-1, ap-northeast-1 and most others
  --access           password: nobody reads the dashboard until a password is set; signin: whoever has a role;
                     public: everybody reads it, without deliveries and lists
  --issuer           who people sign in at: cognito (a user pool is made), or the address of a provider of OpenID Connect
  --client-id, --client-secret, --groups-claim, --roles    of that provider (docs/sign-in.md)
  --sender           the domain that alerts come from (or one address): SES asks its owner to confirm it
  --sender-identity  the SES identity of that domain or address where the account has it already
  --operator         the address that is told about the system itself
  --log-days         for how many days the functions' logs are kept (default: 90; a number that CloudWatch knows)
  --record-days      for how many days receipts and operators' events are kept (default: 400; 60 to 3650)
  --table, --pages   go on with a table (the ARN of its stream) and a page store (its name), as after a restore
  --press-model, --press-budget, --press-price    a language model that reads doubtful articles a second time
                     (docs/deploy.md)
  --diff             says what would change, and changes nothing
  --remove           takes the stack away; its table and its page store stay

--sender-identity, --log-days, --record-days, --table, --pages and the three of --press-model are taken back by the value
none.

Anything else goes to cdk untouched: --profile NAME, --require-approval never, -c KEY=VALUE. Needs AWS credentials, and once
per account and region: npm run bootstrap -- aws://ACCOUNT/REGION`;

const string = { type: 'string' } as const;
const OPTIONS = {
  stage: string,
  region: string,
  help: { type: 'boolean', short: 'h' },
  diff: { type: 'boolean' },
  remove: { type: 'boolean' },
  ...(Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, string])) as Record<
    keyof typeof SETTINGS,
    typeof string
  >),
} as const;

export type Arguments = {
  stage: string;
  region?: string;
  profile?: string;
  help: boolean;
  verb: 'deploy' | 'diff' | 'destroy';
  /** Settings that were said, by their names in the stack. */
  told: Record<string, string>;
  /** What is cdk's, in the order in which it was said. */
  extra: string[];
};

const verbOf = ({ diff, remove }: Record<string, string>): Arguments['verb'] => {
  if (diff && remove) throw new BadUse('--diff and --remove are two things: say one');
  if (remove) return 'destroy';
  return diff ? 'diff' : 'deploy';
};

/** cdk takes an option that nobody knows for none: one that is a slip away from ours would change nothing, and say nothing. */
const refuseSlips = (name: string): void => {
  const meant = Object.keys(OPTIONS).find((ours) => editsBetween(name, ours, 2) === 1);
  if (meant !== undefined) throw new BadUse(`--${name} is not known. Did you mean --${meant}?`);
};

/** Parts what is ours from what is cdk's, of which nothing is known and nothing is changed. */
export const argumentsOf = (args: string[]): Arguments => {
  const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true });
  const ours = new Set<number>();
  const said: Record<string, string> = {};
  let profile: string | undefined;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'profile') profile = token.value ?? args[token.index + 1];
    if (!Object.hasOwn(OPTIONS, token.name)) {
      if (token.rawName.startsWith('--')) refuseSlips(token.name);
      continue;
    }
    ours.add(token.index);
    if (OPTIONS[token.name as keyof typeof OPTIONS].type === 'boolean') said[token.name] = 'yes';
    else {
      if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
        throw new BadUse(`${token.rawName} takes a value`);
      if (!token.inlineValue) ours.add(token.index + 1);
      said[token.name] = token.value;
    }
  }
  const told = Object.entries(SETTINGS).flatMap(([option, name]) => {
    const value = said[option];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    stage: said['stage'] ?? 'prod',
    ...(said['region'] !== undefined && { region: said['region'] }),
    ...(profile !== undefined && { profile }),
    help: said['help'] !== undefined,
    verb: verbOf(said),
    told: Object.fromEntries(told),
    extra: args.filter((_, place) => !ours.has(place)),
  };
};
