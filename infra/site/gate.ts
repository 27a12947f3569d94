import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { nameInAccount } from '../common/name-in-account.ts';
import { gateCode } from './gate-code.ts';

/** Stands before every way in: a function at the edge, and the store of what it lets people in by. */
export class Gate extends Construct {
  readonly store: cloudfront.KeyValueStore;
  /** Puts a way in behind it. */
  readonly association: cloudfront.FunctionAssociation;

  constructor(scope: Construct, id: string, access: 'password' | 'signin') {
    super(scope, id);
    this.store = new cloudfront.KeyValueStore(this, 'Passwords', {
      keyValueStoreName: nameInAccount(this, 'Passwords'),
    });
    const gate = new cloudfront.Function(this, 'Function', {
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      keyValueStore: this.store,
      code: cloudfront.FunctionCode.fromInline(gateCode(access)),
    });
    this.association = { function: gate, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST };
  }
}
