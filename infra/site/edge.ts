import { Duration } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { SITE_POLICY } from '../../lambdas/api/http/http.ts';
import { ROLE_HEADER } from '../../lambdas/session/names.ts';
import { nameInAccount } from '../common/name-in-account.ts';

/** A function's address that only this distribution may ask. */
export const signedOrigin = (scope: Construct, part: string, made: NodeFunction): cloudfront.IOrigin =>
  FunctionUrlOrigin.withOriginAccessControl(made.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM }), {
    originAccessControl: new cloudfront.FunctionUrlOriginAccessControl(scope, `${part}Access`, {
      originAccessControlName: nameInAccount(scope, part),
    }),
  });

/**
 * Answers carry ETags and are good for a few seconds: a desk of a hundred costs what one reader costs. Behind a gate each
 * role has answers of its own.
 */
export const briefCache = (scope: Construct, gated: boolean): cloudfront.CachePolicy =>
  new cloudfront.CachePolicy(scope, 'BriefCache', {
    defaultTtl: Duration.seconds(5),
    minTtl: Duration.seconds(0),
    maxTtl: Duration.days(1),
    queryStringBehavior: cloudfront.CacheQueryStringBehavior.all(),
    ...(gated && { headerBehavior: cloudfront.CacheHeaderBehavior.allowList(ROLE_HEADER) }),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });

type Forwarded = { headers: string[]; cookie?: string; query?: boolean };

/** What of a request reaches a function beside what answers are kept by. */
export const forwarded = (
  scope: Construct,
  part: string,
  { headers, cookie, query }: Forwarded,
): cloudfront.OriginRequestPolicy =>
  new cloudfront.OriginRequestPolicy(scope, part, {
    originRequestPolicyName: nameInAccount(scope, part),
    headerBehavior: cloudfront.OriginRequestHeaderBehavior.allowList(...headers),
    ...(cookie && { cookieBehavior: cloudfront.OriginRequestCookieBehavior.allowList(cookie) }),
    ...(query && { queryStringBehavior: cloudfront.OriginRequestQueryStringBehavior.all() }),
  });

/** What the dashboard's own files carry. */
export const siteHeaders = (scope: Construct): cloudfront.ResponseHeadersPolicy =>
  new cloudfront.ResponseHeadersPolicy(scope, 'Headers', {
    responseHeadersPolicyName: nameInAccount(scope, 'Headers'),
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: SITE_POLICY, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
    },
  });
