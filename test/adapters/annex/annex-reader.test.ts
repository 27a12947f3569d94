import { expect, test } from 'vitest';
import { annexReader } from '../../../shared/adapters/annex/annex-reader.ts';
import { characterMaps } from '../../../shared/adapters/annex/character-maps.ts';
import { FILES } from '../../support/annex/files.ts';
import { endlessPdf } from '../../support/annex/pdf-writer.ts';

test('a file is read in a thread of its own, with the maps that its fonts need', async () => {
  const read = await annexReader()(FILES['goods-ucs2.pdf']!(8));
  expect(read).toMatchObject({
    form: 'pdf',
    pages: 1,
    rows: expect.arrayContaining([['2', '01022907', '经其他方法加工的谷物细粉及粗粒']]),
  });
});

test('what never ends is stopped, and what follows is read', async () => {
  expect(await annexReader({ seconds: 3 })(endlessPdf())).toMatchObject({ why: 'too-much' });
  expect(await annexReader({ seconds: 0.001 })(FILES['goods.xlsx']!(2))).toMatchObject({ why: 'too-much' });
  expect(await annexReader()(FILES['goods.xlsx']!(2))).toHaveProperty('rows');
});

test('a thread that takes more than its memory is stopped', async () => {
  const read = await annexReader({ megabytes: 12 })(FILES['catalogue.docx']!(4000));
  expect(read).toMatchObject({ why: 'too-much' });
});

test('a map by a name that is none is not looked for', async () => {
  await expect(characterMaps('../../../package')).rejects.toThrow('no character map');
  await expect(characterMaps('UniGB-UCS2-H')).resolves.toHaveProperty('length');
});
