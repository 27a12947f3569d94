import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { settingsOf } from './settings.ts';
import { ChokepointStack } from './stack.ts';

const app = new App();
new ChokepointStack(app, 'Chokepoint', settingsOf(app.node));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
