import { cellsOf } from './csv.ts';

/** What one line of a list asks about; a line may name a supplier and goods together. */
export type Row = {
  line: number;
  text: string;
  suppliers: string[];
  codes: string[];
  hsCodes: string[];
  materials: string[];
  /** ISO 3166 alpha-2; absent asks for every destination. */
  destination?: string;
};
type Field = 'suppliers' | 'codes' | 'hsCodes' | 'materials' | 'destination' | 'other';

const CONTROL_CODE = /^\d[A-E]\d{3}(?:\.[a-z0-9]+)*\.?$/i;
const HS_CODE = /^\d{6,10}$/;
const HEADINGS: readonly (readonly [RegExp, Field])[] = [
  [/destination|country|ship.?to|目的|国/i, 'destination'],
  [/\bhs\b|\bhts\b|tariff|customs|海关|税则|税号/i, 'hsCodes'],
  [/control|eccn|^code$|管制|编码/i, 'codes'],
  [/supplier|vendor|compan|counterpart|entity|customer|consignee|供应商|公司|企业|客户/i, 'suppliers'],
  [/material|element|substance|commodity|\bitem|\bpart\b|product|goods|物项|材料|元素/i, 'materials'],
  [/\bname\b|名称/i, 'suppliers'],
];

const fieldOf = (cell: string): Field => {
  if (CONTROL_CODE.test(cell)) return 'codes';
  return HS_CODE.test(cell.replace(/[\s.]/g, '')) ? 'hsCodes' : 'other';
};

const headingsOf = (cells: readonly string[]): Field[] | undefined => {
  const fields = cells.map((cell) => HEADINGS.find(([pattern]) => pattern.test(cell))?.[1] ?? 'other');
  const plain = cells.every((cell) => cell.length <= 30 && fieldOf(cell) === 'other');
  return plain && fields.some((field) => field !== 'other') && cells.filter(Boolean).length > 0 ? fields : undefined;
};

const put = (row: Row, field: Field, cell: string): void => {
  if (field === 'destination') {
    if (/^[a-z]{2}$/i.test(cell)) row.destination = cell.toUpperCase();
  } else if (field === 'hsCodes') row.hsCodes.push(cell.replace(/\D/g, ''));
  else if (field === 'codes') row.codes.push(cell.replace(/\.$/, ''));
  else if (field !== 'other') row[field].push(cell);
};

/** A known heading says what its column holds; without headings each cell is taken by its form, then as name and material. */
export const rowsOf = (text: string): Row[] => {
  const lines = cellsOf(text);
  const headings = headingsOf(lines[0] ?? []);
  return lines.flatMap((cells, index) => {
    if ((headings && index === 0) || cells.every((cell) => cell === '')) return [];
    const row: Row = {
      line: index + 1,
      text: cells.filter(Boolean).join(' · '),
      suppliers: [],
      codes: [],
      hsCodes: [],
      materials: [],
    };
    cells.forEach((cell, column) => {
      if (cell === '') return;
      if (headings) put(row, headings[column] ?? 'other', cell);
      else if (fieldOf(cell) !== 'other') put(row, fieldOf(cell), cell);
      else {
        row.suppliers.push(cell);
        row.materials.push(cell);
      }
    });
    return [row];
  });
};
