import { expect, test } from 'vitest';
import type { Measure } from '../../../shared/ledger/evaluate/measure.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { allGoods } from '../../../shared/views/subjects/goods.ts';
import { controlOf } from '../../support/control.ts';

const DAY = '2025-01-01' as CivilDate;
const control = (notice: string, parts: Partial<Measure>): Measure =>
  controlOf({ id: `${notice}#/item:gallium`, subject: 'item:gallium', notice, ...parts }, DAY);
const barred = (parts: Partial<Measure> = {}) =>
  control('b', { rule: 'prohibited', destinations: ['US'], endUse: ['military'], ...parts });
const [foreign, sleeping] = [
  control('f', { rule: 'prohibited', reach: ['foreign-made'] }),
  control('s', { rule: 'presumed-denial', state: 'suspended', destinations: ['US'] }),
];
const shown = (...measures: Measure[]) => allGoods(measures)[0];

test('what a civil buyer meets leads, however strict it is for others', () => {
  expect(shown(barred(), control('c', {}))).toMatchObject({ rule: 'licence', byEndUse: 'also', byDestination: false });
  expect(shown(foreign, control('c', {}))).toMatchObject({ rule: 'licence', byEndUse: 'also' });
});
test('where nothing else holds, what bars some uses is shown as such', () =>
  expect(shown(barred())).toMatchObject({ rule: 'prohibited', byEndUse: 'only' }));
test('what is in force leads before what sleeps or is to come, which is marked', () => {
  expect(shown(sleeping, control('c', {}))).toMatchObject({
    state: 'in-force',
    rule: 'licence',
    alsoSuspended: true,
    byDestination: true,
  });
  expect(shown(control('a', { state: 'announced', rule: 'prohibited' }), sleeping)).toMatchObject({
    state: 'suspended',
    alsoSuspended: false,
    alsoAnnounced: true,
  });
});
test('a civil rule that sleeps leads before a military one in force', () =>
  expect(shown(barred(), sleeping)).toMatchObject({ state: 'suspended', byEndUse: 'also' }));
