import type { Entity } from '../../domain/acts/effect.ts';
import { countryOf } from '../../domain/names/countries.ts';
import { entitiesIn } from '../chinese/lists/annex-names.ts';
import { type Row, textOf } from './table.ts';
import { nameLines } from './text-lines.ts';

const SERIAL = /^\d{1,4}[.、]?$/;
const LATIN = /[A-Za-z]{2}/;
const HAN = /[\u3400-\u9fff]/;
const ASIDE = /^(?:地址|邮编|邮政编码|电话|传真|备注|国家|国别|地区|〒)|\d{3}-?\d{4}|\d{5,}/;
const ADDRESS = /(?:\d+号|大街|路\d*|丁目|番地|邮编)$|\d{3}-\d{4}/;

/** 序号, 中文名称, 英文名称, 国家, 地址: the name in both scripts, whatever stands beside it. */
const nameOf = ({ cells }: Row): string => {
  const [first = '', ...rest] = cells;
  const serial = SERIAL.test(first) ? `${Number.parseInt(first, 10)}.` : '';
  const named = (serial === '' ? cells : rest).filter(
    (cell) =>
      cell !== '' && !ASIDE.test(cell) && !ADDRESS.test(cell) && (cell.length > 4 || countryOf(cell) === undefined),
  );
  const chinese = named.find((cell) => HAN.test(cell)) ?? '';
  const latin = named.find((cell) => LATIN.test(cell) && !HAN.test(cell)) ?? '';
  const name =
    chinese === '' || latin === '' ? chinese + latin : LATIN.test(chinese) ? chinese : `${chinese}(${latin})`;
  return serial + name;
};

/** Numbers that lines of a page do not go to. */
const BEYOND = /^\d{4,}[.、](?!\d)/;

export type NamesRead = { entities: Entity[]; numbered: number; serials: number[]; problems: string[] };

/** The names of an annex, in a table or in numbered lines, with branches; addresses and postal codes are none. */
export const namesIn = (rows: readonly Row[]): NamesRead => {
  const texts = rows.map((row) =>
    row.cells.length > 2 || SERIAL.test(row.cells[0] ?? '') ? nameOf(row) : textOf(row),
  );
  const lines = nameLines(texts);
  const { entities, numbered, problems } = entitiesIn(lines);
  const serials = lines.filter(({ level }) => level === 3).map(({ number }) => Number(number));
  const beyond = texts.filter((text) => BEYOND.test(text)).map((text) => `not read: ${text}`);
  return { entities, numbered, serials, problems: [...problems, ...beyond.slice(0, 1)] };
};
