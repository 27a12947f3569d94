/** What says only what kind of firm it is, as it is written (stops and spaces in it come and go), and the countries whose
 * firms are called so; none where many are. */
const ROWS: readonly (readonly [countries: string, ...forms: string[]])[] = [
  ['', 'Company', 'Companies', 'Co', 'Corporation', 'Corp', 'Limited', 'Ltd', 'Limited Partnership', 'LP', 'LLP'],
  ['US CA JP KR TW PH', 'Incorporated', 'Inc'],
  ['US JP KR RU UA KZ AE QA SA', 'LLC'],
  ['US', 'LLLP', 'PLLC', 'PBC'],
  ['CA', 'ULC', 'Ltée'],
  ['GB IE', 'PLC', 'Public Limited Company'],
  ['IE', 'DAC', 'Designated Activity Company'],
  ['DE AT CH', 'GmbH', 'mbH', 'gGmbH', 'Gesellschaft mbH', 'GmbH & Co KG', 'KG'],
  ['DE', 'KGaA', 'UG', 'OHG', 'SE & Co KGaA', 'AG & Co KGaA', 'eV'],
  ['DE AT CH LI LU', 'AG', 'Aktiengesellschaft'],
  ['', 'SE'],
  ['SE FI LT', 'AB', 'Aktiebolag'],
  ['NO DK CZ SK EE LV TR', 'AS', 'A/S', 'Anonim Şirketi', 'AŞ'],
  ['NO', 'ASA'],
  ['DK', 'ApS'],
  ['FI', 'Oy', 'Oyj', 'Oy Ab'],
  ['NL BE', 'BV', 'NV', 'BVBA', 'Besloten Vennootschap'],
  ['FR LU BE CH TN MA', 'SARL', 'S.à r.l'],
  ['FR', 'SAS', 'SASU', 'EURL', 'SNC'],
  ['FR BE CH LU ES PT PL GR RO AR CL', 'SA', 'Société Anonyme'],
  ['IT', 'SpA', 'SRL', 'Srls', 'Società per Azioni'],
  ['ES', 'SL', 'SLU', 'SAU'],
  ['PT BR', 'Ltda', 'Lda'],
  ['MX', 'SA de CV', 'S de RL de CV', 'SAPI de CV', 'SAB de CV'],
  ['PL', 'Sp z o.o', 'Spółka z o.o', 'Sp. z o.o. Sp. k', 'Spółka Akcyjna'],
  ['CZ SK', 'SRO', 'Spol. s r.o', 'Společnost s r.o'],
  ['SI HR RS BA', 'DOO'],
  ['HU', 'Kft', 'Zrt', 'Nyrt'],
  ['LT', 'UAB'],
  ['LV', 'SIA'],
  ['EE', 'OÜ'],
  ['BG', 'EOOD', 'OOD', 'EAD'],
  ['SG', 'Pte'],
  ['AU ZA', 'Pty', 'Proprietary'],
  ['IN PK BD LK', 'Pvt', 'Private'],
  ['MY', 'Sdn Bhd', 'Bhd'],
  ['ID', 'Tbk'],
  ['RU UA BY KZ', 'OOO', 'OAO', 'ZAO', 'PAO', 'TOV', 'PJSC', 'JSC', 'OJSC', 'CJSC'],
  ['JP', 'Kabushiki Kaisha', 'Kabushiki Gaisha', 'KK', 'Yugen Kaisha', 'YK', 'Godo Kaisha', 'Goudou Kaisha', 'GK'],
  ['AE', 'FZE', 'FZCO', 'FZ-LLC', 'DMCC'],
];
/** Each with the countries whose firms are called so. */
export const LEGAL_FORMS: readonly (readonly [form: string, countries: readonly string[]])[] = ROWS.flatMap(
  ([where, ...forms]) => forms.map((form) => [form, where.split(' ').filter(Boolean)] as const),
);

/** Those that may stand before a name, folded. */
export const IN_FRONT: ReadonlySet<string> = new Set('the ooo oao zao pao pjsc jsc pt uab sarl tov'.split(' '));

const CHINESE =
  '股份有限公司|股份公司|有限责任公司|有限公司|有限合伙企业|公司|集团|株式会社|有限会社|合同会社|合资会社|合名会社|\\(股\\)公司|\\(株\\)|\\(有\\)';
const IN_FRONT_CHINESE =
  '\\(株\\)|\\(有\\)|\\(同\\)|株式会社|有限会社|合同会社|国立大学法人|国立研究开发法人|独立行政法人|学校法人|(?:公益|一般)(?:财团|社团)法人';
/** In simplified characters. */
export const KIND_ZH = new RegExp(`^(?:${IN_FRONT_CHINESE})|(?:${CHINESE})+$`, 'u');
/** A branch is the firm itself, whatever its place: `…有限公司高雄分公司`. */
export const BRANCH_ZH = /(公司)\p{Script=Han}{1,10}(?:分公司|办事处|代表处)$/u;
export const KIND_KO = /^(?:주식회사|유한회사|\(주\)|\(유\))|(?:주식회사|유한회사|\(주\)|\(유\))$/u;

const asWritten = (form: string): string =>
  /^[A-Z]{2,5}$/.test(form) ? [...form].join('\\.?') : form.replaceAll('.', '\\.?').replaceAll(' ', '\\s?');
/** A legal form as part of a pattern, with the stop that may end it. */
export const LEGAL_FORM = `(?:${LEGAL_FORMS.map(([form]) => form)
  .toSorted((a, b) => b.length - a.length)
  .map(asWritten)
  .join('|')})\\b\\.?`;
