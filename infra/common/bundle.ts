import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { AssetHashType, DockerImage, type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Architecture, Code, LoggingFormat, Function as NodeFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { buildSync } from 'esbuild';
import { readerDefine } from '../../tools/reader-version.mjs';
import { acknowledge } from './acknowledge.ts';

const ROOT = join(import.meta.dirname, '..', '..');
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

/** What is only imported when it is asked for lies in files of its own, and costs a start nothing. */
const build = (name: string, folder: string): void => {
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: { index: join('lambdas', name, 'main.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    // Chinese as it is, in half the bytes of its escapes.
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
    banner: { js: BANNER },
    define: READER,
    alias: {
      '@aws-sdk/credential-provider-node': join(ROOT, 'infra', 'common', 'function-credentials.ts'),
      // Functions send mail, and write none to files.
      'nodemailer/lib/mail-composer': join(ROOT, 'infra', 'common', 'empty-module.ts'),
      // Four versions of one table of entities are asked for: one has what each of them uses.
      'entities/decode': join(ENTITIES, 'decode.js'),
      entities: join(ENTITIES, 'index.js'),
      // rss-parser reads XML; what writes it stays out.
      xmlbuilder: join(ROOT, 'infra', 'common', 'empty-module.ts'),
    },
  });
};

const codeOf = (name: string, beside: Record<string, string> = {}): Code =>
  Code.fromAsset(ROOT, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never asked for: what builds is at hand. The command tells one function's code from another's.
      image: DockerImage.fromRegistry('none'),
      command: [name],
      local: {
        tryBundle: (folder) => {
          build(name, folder);
          for (const [as, from] of Object.entries(beside))
            cpSync(join(ROOT, from), join(folder, as), {
              recursive: true,
              filter: (file) => !/\.(?:ts|md)$/.test(file),
            });
          return true;
        },
      },
    },
  });

/** A folder of `lambdas/` as one function: bundled, on arm64, with a log group of its own. */
export const functionOf = (scope: Construct, name: string, options: Options): NodeFunction => {
  const logGroup = new LogGroup(scope, `${name}Log`, {
    retention: options.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const made = new NodeFunction(scope, name, {
    code: codeOf(name, options.beside),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    timeout: options.timeout,
    memorySize: options.memoryMb,
    environment: { ...options.environment, POWERTOOLS_SERVICE_NAME: name, METRICS: Stack.of(scope).stackName },
    loggingFormat: LoggingFormat.JSON,
    logGroup,
  });
  acknowledge(
    made,
    'The managed policy writes the log; stream reads know no resources to name',
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    'AwsSolutions-IAM5[Resource::*]',
  );
  return made;
};
