import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { anyVerb } from '../../shared/domain/acts/act-verbs.ts';
import { ELEMENTS, isEveryday, SUBSTANCES } from '../../shared/domain/goods/substances.ts';

const PRODUCT = ['shared', 'lambdas', 'cli', 'dashboard', 'infra'];
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...PRODUCT], { encoding: 'utf8' })
  .split('\n')
  // The interface in Chinese is a translation, and nothing is read by it.
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('dashboard/language/chinese/'));

/** Comments quote notices. */
const code = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');

const linesWith = (pattern: RegExp, homes: readonly string[]): string[] =>
  files
    .filter((file) => !homes.includes(file))
    .flatMap((file) =>
      code(file)
        .split('\n')
        .flatMap((line) => (pattern.test(line) ? [`${file}: ${line.trim()}`] : [])),
    );

describe('substances stand in their tables and nowhere else', () => {
  const TABLES = [
    'goods/substances',
    'goods/compounds',
    'goods/cas-numbers',
    'vocabulary/trade-names',
    'vocabulary/everyday-goods',
    'vocabulary/foreign-words',
    'vocabulary/japanese-words',
  ].map((name) => `shared/domain/${name}.ts`);
  const names = SUBSTANCES.filter((one) => one.symbol && !isEveryday(one, 'en')).flatMap(({ en }) => en);
  const signs = ELEMENTS.filter((one) => one.zh.length === 1 && !isEveryday(one, 'zh')).map(({ zh }) => zh);

  test('by an English name', () => {
    const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'i');
    expect(linesWith(pattern, TABLES)).toEqual([]);
  });

  test('by a Chinese sign, beside the table of characters and 银行, a bank', () => {
    const pattern = new RegExp(`(?!银行)[${signs.join('')}]`);
    expect(linesWith(pattern, [...TABLES, 'shared/domain/text/han.ts'])).toEqual([]);
  });
});

describe('subjects are made and taken apart in one place', () => {
  const HOME = ['shared/domain/subject.ts'];

  test('no other code writes their prefixes', () => {
    expect(linesWith(/['"`](?:item|entity|tariff|notice):(?! )|\^\(?(?:item|entity|tariff|notice)[:|]/, HOME)).toEqual(
      [],
    );
  });

  test('no other code cuts them', () => {
    const cut = /\bsubject\.(?:split|slice|substring|replace|startsWith|endsWith|indexOf|lastIndexOf|match)\(/;
    expect(linesWith(cut, HOME)).toEqual([]);
  });
});

test('lists are named in their table, where a text that applies to the listed is told apart, and in keys of texts', () => {
  const homes = [
    'shared/domain/acts/lists.ts',
    'shared/reading/chinese/words/wording.ts',
    'shared/sources/known/addresses.ts',
  ];
  expect(linesWith(/管控名单|关注名单|(?:watch|control)\W{0,2}list\b/i, homes)).toEqual([]);
});

test('verbs by which notices suspend others stand in their table, and in the words of a test message', () => {
  const homes = ['shared/domain/acts/act-verbs.ts', 'shared/alerts/message/test-message.ts'];
  expect(linesWith(new RegExp(anyVerb('suspend')), homes)).toEqual([]);
});
