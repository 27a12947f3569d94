import { Duration, Stack } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { DECIDE, DECIDE_SLACK } from '../../lambdas/decide/names.ts';
import { acknowledge } from '../common/acknowledge.ts';
import { functionOf } from '../common/bundle.ts';
import { mayReadSecrets } from '../common/parameters.ts';
import type { Storage } from '../line/storage.ts';
import type { Settings } from '../settings/settings.ts';
import { secretsPrefixOf } from '../settings/stages.ts';

/** Of all that ask together: links are opened by people, and guesses are to be few. */
const A_SECOND = { throttlingRateLimit: 5, throttlingBurstLimit: 10 };

/**
 * Before no gate: decides by links of mails and buttons in Slack. A form of a plain page reaches no function behind a
 * signed origin, so that this one stands behind an interface of its own.
 */
export class Decide extends Construct {
  readonly made: NodeFunction;
  readonly api: HttpApi;

  constructor(
    scope: Construct,
    id: string,
    { storage: { table }, settings }: { storage: Storage; settings: Settings },
  ) {
    super(scope, id);
    this.made = functionOf(this, 'decide', {
      timeout: Duration.seconds(10),
      memoryMb: 1024,
      logDays: settings.logDays,
      environment: { TABLE: table.tableName, SECRETS_PREFIX: secretsPrefixOf(settings.stage) },
    });
    table.grant(this.made, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    mayReadSecrets(this.made, settings.stage);
    this.api = new HttpApi(this, 'Api', { description: `${Stack.of(this).stackName}: links and buttons to decide by` });
    const integration = new HttpLambdaIntegration('Function', this.made);
    this.api.addRoutes({ path: DECIDE, methods: [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST], integration });
    this.api.addRoutes({ path: DECIDE_SLACK, methods: [HttpMethod.POST], integration });
    const stage = this.api.defaultStage?.node.defaultChild;
    if (stage instanceof CfnStage) stage.defaultRouteSettings = A_SECOND;
    acknowledge(
      this.api,
      'Whoever asks shows a token of ours or the signature of Slack, which the function looks at; it notes its own faults, and an address with a token belongs in no log',
      'AwsSolutions-APIG1',
      'AwsSolutions-APIG4',
    );
  }

  /** Where CloudFront finds it. */
  get domain(): string {
    const { region, urlSuffix } = Stack.of(this);
    return `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
  }
}
