// Deploys the stack after asking for what only its owner can decide.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const USAGE = `npm run deploy -- --access password|public --sender MAIL --operator MAIL [cdk options]

  --access    password: nobody reads the dashboard until a password is set; public: everybody does
  --sender    the address that alerts come from (SES asks its owner to confirm it)
  --operator  where alarms about the system itself go

Needs AWS credentials, and once per account and region: npx cdk bootstrap`;

const options = {
  access: { type: 'string' },
  sender: { type: 'string' },
  operator: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};
const { values, positionals } = parseArgs({ options, strict: false, allowPositionals: true });

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const missing = ['access', 'sender', 'operator'].filter((name) => typeof values[name] !== 'string');
if (missing.length > 0) {
  console.error(`deploy: say ${missing.map((name) => `--${name}`).join(', ')}\n\n${USAGE}`);
  process.exit(2);
}
const context = ['access', 'sender', 'operator'].flatMap((name) => ['-c', `${name}=${values[name]}`]);
const extra = Object.entries(values)
  .filter(([name]) => !(name in options))
  .flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, String(value)]));
const { status } = spawnSync('npx', ['cdk', 'deploy', '--all', ...context, ...extra, ...positionals], {
  stdio: 'inherit',
});
if (status === 0 && values.access === 'password')
  console.log(`
The dashboard stays closed until a password is set. With the stack's output PasswordStore:
  hash=$(printf 'Basic %s' "$(printf 'NAME:PASSWORD' | base64)" | sha256sum | cut -d' ' -f1)
  etag=$(aws cloudfront-keyvaluestore describe-key-value-store --kvs-arn STORE --query ETag --output text)
  aws cloudfront-keyvaluestore put-key --kvs-arn STORE --key password --value "$hash" --if-match "$etag"`);
process.exit(status ?? 1);
