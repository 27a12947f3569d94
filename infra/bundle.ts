import { join } from 'node:path';
import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { readerDefine } from '../tools/reader-version.mjs';
import { acknowledge } from './acknowledge.ts';

const ROOT = join(import.meta.dirname, '..');
const ENTITIES = join(ROOT, 'node_modules/htmlparser2/node_modules/entities/dist/esm');

// Some dependencies are CommonJS and call `require`, which an ES module has to make for itself.
const BANNER =
  "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);";

// Every function gets the same; only what reads keeps it.
const READER = readerDefine();

type Options = {
  timeout: Duration;
  memoryMb: number;
  environment: Record<string, string>;
  /** How long its log is kept. */
  logDays: RetentionDays;
  /** Folders of data that lie beside the bundle, by the name that they have there. */
  beside?: Record<string, string>;
};

const COPY = join(ROOT, 'tools', 'copy-beside.mjs');

const copying = (beside: Record<string, string>): ICommandHooks => ({
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (_, output) =>
    Object.entries(beside).map(([name, from]) => `node "${COPY}" "${join(ROOT, from)}" "${join(output, name)}"`),
});

/** A folder of `lambdas/` as one function: bundled, on arm64, with a log group of its own. */
export const functionOf = (scope: Construct, name: string, options: Options): NodejsFunction => {
  const logGroup = new LogGroup(scope, `${name}Log`, {
    retention: options.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const made = new NodejsFunction(scope, name, {
    entry: join(ROOT, 'lambdas', name, 'main.ts'),
    projectRoot: ROOT,
    depsLockFilePath: join(ROOT, 'package-lock.json'),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    timeout: options.timeout,
    memorySize: options.memoryMb,
    environment: { ...options.environment, POWERTOOLS_SERVICE_NAME: name, METRICS: Stack.of(scope).stackName },
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    bundling: {
      format: OutputFormat.ESM,
      target: 'node24',
      minify: true,
      externalModules: [],
      mainFields: ['module', 'main'],
      banner: BANNER,
      define: READER,
      ...(options.beside && { commandHooks: copying(options.beside) }),
      esbuildArgs: {
        // Chinese as it is, in half the bytes of its escapes; the construct's own `charset` does not reach esbuild.
        '--charset': 'utf8',
        '--jsx': 'automatic',
        '--jsx-import-source': 'preact',
        '--legal-comments': 'none',
        '--alias:@aws-sdk/credential-provider-node': join(ROOT, 'infra', 'function-credentials.ts'),
        // Functions send mail, and write none to files.
        '--alias:nodemailer/lib/mail-composer': join(ROOT, 'infra', 'nothing.ts'),
        // Four versions of one table of entities are asked for: one has what each of them uses.
        '--alias:entities/decode': join(ENTITIES, 'decode.js'),
        '--alias:entities': join(ENTITIES, 'index.js'),
        // rss-parser reads XML; what writes it stays out.
        '--alias:xmlbuilder': join(ROOT, 'infra', 'nothing.ts'),
      },
    },
  });
  acknowledge(
    made,
    'The managed policy writes the log; stream reads know no resources to name',
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    'AwsSolutions-IAM5[Resource::*]',
  );
  return made;
};
