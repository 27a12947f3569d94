import { expect, test } from 'vitest';
import { countryName } from '../../shared/wording/rules/rule.ts';

// A duty on goods of every country names no country, and must not stop the message that tells of it.
test.each([
  ['JP', 'Japan'],
  ['US', 'US'],
  ['all', 'all countries'],
  ['somewhere', 'somewhere'],
])('%s is called %s', (code, name) => expect(countryName(code)).toBe(name));
