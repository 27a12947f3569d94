import { expect, test } from 'vitest';
import { BEIJING, type CivilDate, civilMinute } from '../../../shared/time/civil.ts';
import { search } from '../../../shared/views/search/search.ts';
import { fixture } from '../../reading/fixtures.ts';
import { beijing, storyOf } from '../../support/story.ts';

const { document } = fixture('list-further-names');
const [FROM, TO] = [beijing('2027-05-11'), beijing('2027-05-13')];
const story = storyOf(
  [
    {
      channel: 'elsewhere',
      title: '公布将北滩造船有限公司等4家实体列入出口管制管控名单',
      url: document.url,
      at: beijing('2027-05-12', '10:00'),
      zone: BEIJING,
      page: () => document.body,
    },
  ],
  { from: FROM, to: TO },
);
const at = { valid: civilMinute('2027-05-12' as CivilDate, '23:59'), known: TO, today: '2027-05-12' as CivilDate };

test.each([
  ['north shoal', 'north-shoal-shipbuilding-co-ltd'],
  ['北灘造船', 'north-shoal-shipbuilding-co-ltd'],
  ['nss', 'north-shoal-shipbuilding-co-ltd'],
  ['石灣鑄造', 'stone-bay-machinery-llc'],
  ['Stöne Bay', 'stone-bay-machinery-llc'],
])('%s finds %s', (asked, id) => expect(search(story, at, asked).found[0]).toMatchObject({ kind: 'entity', id }));
