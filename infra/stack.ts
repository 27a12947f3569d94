import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Functions } from './functions.ts';
import type { Settings } from './settings.ts';
import { Site } from './site.ts';
import { Storage } from './storage.ts';

/** The whole product in one stack: what is kept, what runs, what people see, and what wakes the operators. */
export class ChokepointStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, { description: 'Watches export controls, entity lists and tariffs, and tells what changed' });
    const storage = new Storage(this, 'Storage');
    const functions = new Functions(this, 'Functions', { storage, settings });
    const site = new Site(this, 'Site', { api: functions.api, access: settings.access });
    functions.linkTo(`https://${site.domain}`);
    new Alarms(this, 'Alarms', { functions, storage, operator: settings.operator });
  }
}
