import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The facts as they were gathered; fields that the baseline does not use are left out. */
type FactTarget = { notice: string; provision?: string };
export type FactEffect = {
  action: string;
  provision?: string;
  note?: string;
  subjects?: string[];
  codes?: string[];
  hsCodes?: string[];
  list?: string;
  statedCount?: number;
  entities?: string[];
  restrictions?: string[];
  targets?: FactTarget[];
  imposer?: string;
  partner?: string;
  amends?: string;
  goods?: { all: boolean; label: string; lines?: number };
  [field: string]: unknown;
};
type FactAttachment = { title: string; url?: string; role: 'items' | 'entities' | 'goods' | 'repealed' | 'guide' };
export type FactNotice = {
  key: string;
  titleZh?: string;
  titleEn?: string;
  issuers: string[];
  issuedOn: string | null;
  publishedOn: string | null;
  urls: string[];
  effects: FactEffect[];
  attachments?: FactAttachment[];
  claims?: { type: string; until: string; speaker: string }[];
  sources: string[];
  certainty: 'firm' | 'likely' | 'uncertain';
  note?: string;
  citation?: string;
  frDoc?: string;
};
export type FactEntity = {
  notice: string;
  name?: string;
  nameZh?: string | null;
  aliases?: string[];
  country?: string;
  kind: 'company' | 'body' | 'person';
  parent?: string;
  basis: 'official-text' | 'secondary';
};
export type FactItem = {
  notice: string;
  provision: string;
  code?: string;
  codeAsPrinted?: string;
  role: 'scope' | 'reference';
  hsCodes: string[];
  hsAsPrinted?: string[];
  subjects: string[];
  form: string;
  nameZh: string | null;
  thresholds?: string[];
  laterCode?: string;
  certainty: 'firm' | 'likely' | 'uncertain';
};
type Line = { code: string; ratePct: number; notice: string };
export type Facts = { notices: FactNotice[]; entities: FactEntity[]; items: FactItem[]; lines: Line[] };

export const readFacts = (folder: string): Facts => {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const rows = <Row>(name: string): Row[] =>
    text(name)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  const [, ...lines] = text('cn-us-lines-2019-3.tsv').trim().split('\n');
  return {
    notices: rows('notices.jsonl'),
    entities: rows('entities.jsonl'),
    items: rows('items.jsonl'),
    lines: lines.map((line): Line => {
      const [code = '', ratePct, notice = ''] = line.trim().split('\t');
      return { code, ratePct: Number(ratePct), notice };
    }),
  };
};
