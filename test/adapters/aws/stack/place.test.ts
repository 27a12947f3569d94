import { expect, test } from 'vitest';
import { dynamoPlace } from '../../../../shared/adapters/aws/stack/dynamo-place.ts';
import { freshTable } from '../../../support/database.ts';

test('the address of the dashboard is what was said last, and nothing before', async () => {
  const place = dynamoPlace(await freshTable());
  expect(await place.site()).toBeUndefined();
  for (const site of ['https://a.example', 'https://b.example']) {
    await place.say(site);
    expect(await place.site()).toBe(site);
  }
});
