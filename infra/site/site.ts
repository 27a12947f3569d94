import { join } from 'node:path';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { DECIDE, SLACK_SIGNATURE, SLACK_TIMESTAMP } from '../../lambdas/decide/names.ts';
import { OWN_HEADER } from '../../lambdas/desk/names.ts';
import { ROLE_HEADER, START_COOKIE, USER_HEADER } from '../../lambdas/session/names.ts';
import { acknowledge, logicalId, shown } from '../common/acknowledge.ts';
import { nameInAccount } from '../common/name-in-account.ts';
import type { Settings } from '../settings/settings.ts';
import { briefCache, forwarded, signedOrigin, siteHeaders } from './edge.ts';
import { Gate } from './gate.ts';

const ROOT = join(import.meta.dirname, '..', '..');

type Props = {
  api: NodeFunction;
  session: NodeFunction | undefined;
  desk: NodeFunction | undefined;
  /** The name of the host that takes decisions by link. */
  decide: string | undefined;
} & Pick<Settings, 'access' | 'logDays'>;

/** Dashboard and api behind one address, GET only but for the desk and decisions; the page itself holds no configuration. */
export class Site extends Construct {
  readonly domain: string;
  /** Where the gate's password and keys are, if there is a gate. */
  readonly passwordStore: string | undefined;

  constructor(scope: Construct, id: string, { api, session, desk, decide, access, logDays }: Props) {
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
    const gate = access === 'public' ? undefined : new Gate(this, 'Gate', access);
    this.passwordStore = gate?.store.keyValueStoreArn;
    const behaviour = {
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD,
      ...(gate && { functionAssociations: [gate.association] }),
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
        responseHeadersPolicy: siteHeaders(this),
      },
      additionalBehaviors: {
        '/api/*': {
          ...behaviour,
          origin: signedOrigin(this, 'Api', api),
          cachePolicy: briefCache(this, gate !== undefined),
          ...(gate && { originRequestPolicy: forwarded(this, 'Asker', { headers: [USER_HEADER] }) }),
        },
        ...(session && {
          '/session/*': {
            ...behaviour,
            origin: signedOrigin(this, 'Session', session),
            cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
            originRequestPolicy: forwarded(this, 'Visit', {
              headers: [ROLE_HEADER, USER_HEADER],
              cookie: START_COOKIE,
              query: true,
            }),
          },
        }),
        ...(desk && {
          '/desk/*': {
            ...behaviour,
            allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
            origin: signedOrigin(this, 'Desk', desk),
            cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
            originRequestPolicy: forwarded(this, 'Change', {
              headers: [ROLE_HEADER, USER_HEADER, OWN_HEADER, 'sec-fetch-site'],
            }),
          },
        }),
        ...(decide !== undefined && {
          [`${DECIDE}*`]: {
            ...behaviour,
            functionAssociations: [],
            allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
            origin: new HttpOrigin(decide, { protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY }),
            cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
            originRequestPolicy: forwarded(this, 'Decision', {
              headers: [SLACK_SIGNATURE, SLACK_TIMESTAMP, 'sec-fetch-site'],
              query: true,
            }),
          },
        }),
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
