import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { SITE_POLICY } from '../lambdas/api/http.ts';
import { acknowledge, logicalId, shown } from './acknowledge.ts';
import { nameInAccount } from './names.ts';
import type { Settings } from './settings.ts';

const ROOT = join(import.meta.dirname, '..');

// Lets a request through whose Authorization header has the SHA-256 that the store keeps under `password`.
const GATE = (store: string): string => `
import cf from 'cloudfront';
import crypto from 'crypto';
const store = cf.kvs('${store}');
const ASK = {
  statusCode: 401,
  statusDescription: 'Unauthorized',
  headers: { 'www-authenticate': { value: 'Basic realm="Chokepoint", charset="UTF-8"' } },
};
async function handler(event) {
  const said = event.request.headers.authorization;
  if (!said) return ASK;
  try {
    const wanted = await store.get('password');
    return crypto.createHash('sha256').update(said.value).digest('hex') === wanted ? event.request : ASK;
  } catch (error) {
    return ASK;
  }
}
`;

type Props = { api: NodejsFunction } & Pick<Settings, 'access' | 'logDays'>;

/** Dashboard and api behind one address, GET only; the page itself holds no configuration. */
export class Site extends Construct {
  readonly domain: string;
  /** Where the gate's passwords are, if there is a gate. */
  readonly passwordStore: string | undefined;

  constructor(scope: Construct, id: string, { api, access, logDays }: Props) {
    super(scope, id);
    const made = new Bucket(this, 'Files', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: true,
    });
    // The CDK's own classes do not satisfy its interfaces under exactOptionalPropertyTypes.
    const files = made as IBucket;
    const store = access === 'password' ? this.passwords() : undefined;
    this.passwordStore = store?.keyValueStoreArn;
    const gate = store && this.gate(store);
    const behaviour = {
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD,
      ...(gate ? { functionAssociations: [gate] } : {}),
    };
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: 'Chokepoint: dashboard and api',
      defaultRootObject: 'index.html',
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
      defaultBehavior: {
        ...behaviour,
        origin: S3BucketOrigin.withOriginAccessControl(files, {
          originAccessControl: new cloudfront.S3OriginAccessControl(this, 'FilesAccess', {
            originAccessControlName: nameInAccount(this, 'Files'),
          }),
        }),
        responseHeadersPolicy: this.headers(),
      },
      additionalBehaviors: {
        '/api/*': {
          ...behaviour,
          origin: FunctionUrlOrigin.withOriginAccessControl(
            api.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM }),
            {
              originAccessControl: new cloudfront.FunctionUrlOriginAccessControl(this, 'ApiAccess', {
                originAccessControlName: nameInAccount(this, 'Api'),
              }),
            },
          ),
          cachePolicy: this.briefCache(),
        },
      },
    });
    this.domain = distribution.distributionDomainName;
    new BucketDeployment(this, 'Deployment', {
      sources: [Source.asset(join(ROOT, 'dashboard', 'dist'))],
      destinationBucket: files,
      distribution,
      cacheControl: [CacheControl.fromString('public, max-age=300')],
      memoryLimit: 256,
      logGroup: new LogGroup(this, 'DeploymentLog', { retention: logDays, removalPolicy: RemovalPolicy.DESTROY }),
    });
    this.explain(distribution, files);
  }

  // Answers carry ETags and are good for a few seconds: a desk of a hundred costs what one reader costs.
  private briefCache(): cloudfront.CachePolicy {
    return new cloudfront.CachePolicy(this, 'BriefCache', {
      defaultTtl: Duration.seconds(5),
      minTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      queryStringBehavior: cloudfront.CacheQueryStringBehavior.all(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }

  private headers(): cloudfront.ResponseHeadersPolicy {
    return new cloudfront.ResponseHeadersPolicy(this, 'Headers', {
      responseHeadersPolicyName: nameInAccount(this, 'Headers'),
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: SITE_POLICY, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      },
    });
  }

  private passwords(): cloudfront.KeyValueStore {
    return new cloudfront.KeyValueStore(this, 'Passwords', {
      keyValueStoreName: nameInAccount(this, 'Passwords'),
    });
  }

  private gate(store: cloudfront.KeyValueStore): cloudfront.FunctionAssociation {
    const code = cloudfront.FunctionCode.fromInline(GATE(store.keyValueStoreId));
    const gate = new cloudfront.Function(this, 'Gate', {
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      keyValueStore: store,
      code,
    });
    return { function: gate, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST };
  }

  private explain(distribution: Construct, files: Construct): void {
    acknowledge(
      distribution,
      'The default certificate keeps the product free of a domain; readers may be anywhere; filters and access logs would cost more than the rest of the product, and the answers are public facts',
      'AwsSolutions-CFR1',
      'AwsSolutions-CFR2',
      'AwsSolutions-CFR3',
      'AwsSolutions-CFR4',
    );
    acknowledge(files, 'Holds the dashboard only, which CloudFront alone reads', 'AwsSolutions-S1');
    const { account, partition, region } = Stack.of(this);
    const copier = Stack.of(this).node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
    if (copier)
      acknowledge(
        copier,
        "The CDK's own copier of the dashboard's files: its code, runtime and rights come with the CDK and reach only its assets and this bucket",
        'AwsSolutions-L1',
        'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
        ...['s3:GetObject*', 's3:GetBucket*', 's3:List*', 's3:DeleteObject*', 's3:Abort*'].map(
          (action) => `AwsSolutions-IAM5[Action::${action}]`,
        ),
        `AwsSolutions-IAM5[Resource::<${logicalId(files)}.Arn>/*]`,
        `AwsSolutions-IAM5[Resource::${shown(this, `arn:${partition}:s3:::cdk-hnb659fds-assets-${account}-${region}/*`)}]`,
        'AwsSolutions-IAM5[Resource::*]',
      );
  }
}
