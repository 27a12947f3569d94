import type { Entity } from '../../../domain/acts/effect.ts';
import { LEGAL_FORM } from '../../../domain/names/legal-forms.ts';

const BODIES =
  '大学|学院|学校|研究所|研究院|研究会|委员会|分委会|协会|基金会|机构|组织|项目|智库|中心|实验室|小组|图书馆|论坛|联盟';
export const BODY = new RegExp(`(?:${BODIES})$`);
export const ORGANISATION = new RegExp(
  `(?:${BODIES}|公司|集团|企业|株式会社|会社|银行|工厂|事务所|(?<![A-Za-z])${LEGAL_FORM})$`,
);

/** 凌山科技: a firm by what it is in. */
const TRADE = /(?:科技|能源|医疗|电子|航太|重工|实业|光电|生技)$/;

/** Told from a person by its last word, or by a legal form behind its Latin name. */
export const isOrganisation = ({ name, nameZh }: Entity): boolean =>
  ORGANISATION.test(nameZh ?? '') ||
  TRADE.test(nameZh ?? '') ||
  ORGANISATION.test(name ?? '') ||
  (nameZh === undefined && name !== undefined);
