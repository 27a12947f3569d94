import { describe, expect, test } from 'vitest';
import { audienceOf, type Filter } from '../../../shared/alerts/audience/audience.ts';
import { matches } from '../../../shared/alerts/audience/filter.ts';

const GOOD = { name: 'desk', channels: [{ id: 'mail', kind: 'email', to: ['desk@example.com'] }] };

describe('an audience', () => {
  test('is taken with all that it may have', () => {
    const whole = {
      ...GOOD,
      channels: [
        ...GOOD.channels,
        { id: 'room', kind: 'slack', webhook: 'slack-room' },
        { id: 'bot', kind: 'slack-bot', token: 'slack/bot', to: 'C012' },
        { id: 'erp', kind: 'webhook', url: 'https://example.com/in', secret: 'erp' },
      ],
      filter: {
        groups: ['rare earths'],
        lists: ['watch'],
        tariffs: ['CN>US'],
        countries: ['JP'],
        statuses: ['scheduled'],
      },
      digest: { hour: 8, zone: 'Europe/Berlin' },
      operations: true,
    };
    expect(audienceOf(whole)).toEqual({ ok: true, audience: whole });
  });

  test.each<[string, object, string]>([
    ['no channel', { channels: [] }, 'channels'],
    ['two channels of one id', { channels: [...GOOD.channels, ...GOOD.channels] }, 'ids of their own'],
    ['a name that is no key', { name: 'The Desk#1' }, 'name'],
    ['a kind of channel that does not exist', { channels: [{ id: 'm', kind: 'fax' }] }, 'must be one of email, slack'],
    ...[
      'a@x.com,',
      'a@x.com.',
      'a..b@x.com',
      '.a@x.com',
      'a,b@x.com',
      'mailto:a@x.com',
      'a@b@x.com',
      'dörte@x.com',
      `${'a'.repeat(65)}@x.com`,
      `a@${'b'.repeat(64)}.com`,
      'a@-x.com',
    ].map((to): [string, object, string] => [
      `an address that SES refuses, ${to}`,
      { channels: [{ id: 'mail', kind: 'email', to: [to] }] },
      'an e-mail address',
    ]),
    [
      'a name and a password in an address',
      { channels: [{ id: 'erp', kind: 'webhook', url: 'https://user:word@x.test/in', secret: 'erp' }] },
      'without a name or a password',
    ],
    ['no address', { channels: [{ id: 'mail', kind: 'email', to: ['desk'] }] }, 'an e-mail address'],
    [
      'a secret in place of its name',
      { channels: [{ id: 'r', kind: 'slack', webhook: 'https://hooks.x.test/T/1' }] },
      'never the secret',
    ],
    ['a group that does not exist', { filter: { groups: ['metals'] } }, 'filter.groups.0'],
    ['an hour that does not exist', { digest: { hour: 24, zone: 'UTC' } }, 'digest.hour'],
    ['a zone that does not exist', { digest: { hour: 8, zone: 'Mars/Olympus' } }, 'a zone such as'],
    ['a field that is misspelt', { fliter: {} }, 'fliter'],
  ])('with %s is refused in words', (_, wrong, words) => {
    const read = audienceOf({ ...GOOD, ...wrong });
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining(words) });
  });

  test.each(["o'neil+x@x.co.uk", 'a-b_c.d@sub.x-y.com', 'ops@müller.example', 'ops@例子.公司'])(
    'may write to %s',
    (to) => expect(audienceOf({ ...GOOD, channels: [{ id: 'mail', kind: 'email', to: [to] }] }).ok).toBe(true),
  );

  test('that is too large to be kept is refused in words, and one of the largest that are kept is not', () => {
    const named = (count: number) => ({
      ...GOOD,
      filter: {
        subjects: Array.from({ length: count }, (_, place) => `entity:watch:${String(place).padStart(22, 'x')}`),
      },
    });
    expect(audienceOf(named(9_000))).toMatchObject({ ok: true });
    const read = audienceOf(named(12_000));
    expect(read.ok ? '' : read.error).toMatch(/^audience: its settings are \d+ KB, and at most 380 KB are kept; /);
  });
});

describe('a filter', () => {
  const holmium = { subject: 'item:holmium', status: 'confirmed' } as const;
  const gallium = { subject: 'item:gallium', status: 'confirmed' as const, destinations: ['US'] };
  const firm = { subject: 'entity:unreliable-entity:skydio', status: 'confirmed', country: 'US' } as const;
  const duty = { subject: 'tariff:CN>US', status: 'confirmed' } as const;
  const unread = { subject: 'notice:mofcom-2027-3', status: 'unread' } as const;
  const report = { ...holmium, status: 'reported' } as const;

  test.each<[string, Filter | undefined, boolean[]]>([
    ['none', undefined, [true, true, true, true, true, true]],
    ['a group', { groups: ['rare earths'] }, [true, false, false, false, true, true]],
    [
      'a subject or a list',
      { subjects: ['item:gallium'], lists: ['unreliable-entity'] },
      [false, true, true, false, true, false],
    ],
    ['a tariff', { tariffs: ['CN>US'] }, [false, false, false, true, true, false]],
    // What is controlled worldwide concerns every country.
    ['a country', { countries: ['JP'] }, [true, false, false, false, true, true]],
    [
      'a country with a group',
      { countries: ['US'], groups: ['minor metals'] },
      [false, true, false, false, true, false],
    ],
    ['statuses', { statuses: ['reported'] }, [false, false, false, false, false, true]],
  ])('by %s', (_, filter, expected) => {
    const told = [holmium, gallium, firm, duty, unread, report].map((one) => matches(filter, one));
    expect(told).toEqual(expected);
  });

  const claimed = (subject: string, subjects?: string[]) => ({
    subject,
    status: 'reported' as const,
    claim: {
      type: 'control-add',
      news: true,
      stance: 'affirmed',
      evidence: 'x',
      ...(subjects && { subjects }),
    } as const,
  });

  test('a report is told to who asked for any of the goods that it names', () => {
    const both = claimed('item:cobalt', ['cobalt', 'holmium']);
    expect(matches({ groups: ['rare earths'] }, both)).toBe(true);
    expect(matches({ subjects: ['item:holmium'] }, both)).toBe(true);
    expect(matches({ groups: ['drones'], subjects: ['item:indium'] }, both)).toBe(false);
  });

  test('a report that names no goods may mean those that one asked for, and no firm or duty', () => {
    const any = claimed('item:unnamed');
    expect(matches({ groups: ['drones'] }, any)).toBe(true);
    expect(matches({ subjects: ['item:holmium'] }, any)).toBe(true);
    expect(matches({ subjects: ['entity:watch:someone'], tariffs: ['CN>US'] }, any)).toBe(false);
  });
});
