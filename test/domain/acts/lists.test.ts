import { describe, expect, test } from 'vitest';
import { PARAMETERS } from '../../../lambdas/api/question/parameters.ts';
import { audienceOf } from '../../../shared/alerts/audience/audience.ts';
import { LIST_ROWS, listRow } from '../../../shared/domain/acts/lists.ts';
import { couldMatter } from '../../../shared/reading/press/could-matter.ts';
import { readPress } from '../../../shared/reading/press/read-press.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { consequences, listName } from '../../../shared/wording/rules/list.ts';

const channels = [{ id: 'mail', kind: 'email', to: ['desk@example.com'] }];

describe.each(LIST_ROWS)('the list $id', ({ id, title, brings }) => {
  test('can be asked for, and stands in the description of the api', () => {
    expect(audienceOf({ name: 'desk', channels, filter: { lists: [id] } })).toMatchObject({ ok: true });
    expect(PARAMETERS.list).toContain(id);
  });

  test('is read in the press under its English name', () => {
    const called = `${title.toLowerCase().replace(/ list$/, '')} list`;
    const { claims } = readPress({
      id: 'one',
      url: 'https://example.org/one',
      publishedOn: '2027-03-02' as CivilDate,
      contentType: 'text/plain',
      title: `China adds 12 US firms to its ${called}`,
      body: `China on Tuesday added 12 US firms to its ${called}.`,
    });
    expect(couldMatter(`Example Aerospace on the ${called}`)).toBe(true);
    expect(claims[0]).toMatchObject({ type: 'list-add', list: id, count: 12 });
  });

  test('brings what its row says where a notice is silent', () => {
    expect(consequences({ list: id })).toBe(brings);
  });
});

test('a list of none of the rows is called as it is, and what it brings is not stated', () => {
  expect(listRow('blacklist')).toBeUndefined();
  expect(listName('blacklist')).toBe('blacklist');
  expect(consequences({ list: 'blacklist' })).toBe('restrictions not stated');
});
