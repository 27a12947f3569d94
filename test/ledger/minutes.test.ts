import { expect, test } from 'vitest';
import { issuerOf, zoneOf } from '../../shared/ledger/evaluate/minutes.ts';
import { effect, text } from './readings.ts';

const control = effect('control');

test('days in a text are of the zone of whoever published it, whatever its key', () => {
  expect(zoneOf(control, text('x-1', '2025-01-01', [], { jurisdiction: 'US' }))).toBe('America/New_York');
  expect(zoneOf(control, text('eo-1', '2025-01-01', [], { jurisdiction: 'CN' }))).toBe('Asia/Shanghai');
});

test('a duty is its imposer’s, who may be another than the publisher', () => {
  const duty = effect('tariff', { imposer: 'US', partner: 'CN' });
  expect(issuerOf(duty, text('mofcom-2025-1', '2025-01-01', []))).toBe('US');
  const elsewhere = effect('tariff', { imposer: 'CA', partner: 'CN' });
  expect(issuerOf(elsewhere, text('mofcom-2025-1', '2025-01-01', []))).toBe('CN');
});
