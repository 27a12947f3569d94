import { type CivilMinute, dateOf } from '../../shared/time/civil.ts';
import { type Paper, zhPaddedDay } from '../corpus/paper.ts';
import { encode } from './markup.ts';

const STYLE = '.TRS_Editor P{margin-bottom:1em;line-height:1.8;font-family:宋体;font-size:12pt;}';

/** An article of the Tariff Commission on gss.mof.gov.cn, with the editor's styles inside the text. */
export const gssPage = (paper: Paper, posted: CivilMinute): string => {
  const title = encode(paper.title);
  const body = paper.body.map((line) => `<p>　　${encode(line)}</p>`).join('');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h2 class="title_con">${title}</h2><p class="docreltime"><span>发布日期：${zhPaddedDay(dateOf(posted))}</span></p><div class="my_doccontent"><div class="TRS_Editor"><style>${STYLE}</style>${body}</div></div></body></html>
`;
};
