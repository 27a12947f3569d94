import { decode } from '../../shared/page/decode.ts';
import { falsePage } from '../../shared/page/false-page.ts';
import type { Web, WebRequest } from '../../shared/ports.ts';
import { linksOf } from '../../shared/sources/links-of.ts';
import type { List } from '../../shared/sources/list.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Validators } from '../../shared/sources/visits.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import type { Fault } from './deps.ts';
import { foreignPageFault } from './foreign-page.ts';

type Asked = { list: List; validators: Validators } | { fault: Fault; missing: boolean };

const requestOf = (source: Source, address: string, validators: Validators | undefined): WebRequest => {
  if (source.method !== 'POST') return { url: address, ...(validators && { validators }) };
  const url = new URL(address);
  const body = url.search.slice(1);
  url.search = '';
  return { url: url.href, method: 'POST', body };
};

/** What a list says, or why it cannot be one. */
export const judge = async (
  source: Source,
  text: string,
  url: string,
  fewest = source.minLinks,
): Promise<List | Fault> => {
  const untrue = falsePage(text);
  if (untrue !== undefined) return { text: untrue.text, lasting: true };
  try {
    const list = await linksOf(text, url, source);
    if (list.links.length >= fewest) return list;
    return { text: `${counted(list.links.length, 'link')} where ${fewest} are the fewest`, lasting: true };
  } catch (error) {
    return { text: error instanceof Error ? error.message : String(error), lasting: true };
  }
};

/** One address of an index; undefined where it has not changed. `missing`: the server knows no such page. */
export const askList = async (
  source: Source,
  web: Web,
  { address, validators, fewest }: { address: string; validators?: Validators | undefined; fewest?: number },
): Promise<Asked | undefined> => {
  const answer = await web.visit(requestOf(source, address, validators));
  if (answer.kind === 'unchanged') return undefined;
  if (answer.kind === 'refused') {
    const { text, problem, retryAfterSeconds } = answer;
    const lasting = !['network', 'too-slow', 'throttled'].includes(problem);
    const fault = { text, lasting, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
    return { fault, missing: problem === 'status' };
  }
  const elsewhere = foreignPageFault(source, address, answer.url);
  if (elsewhere !== undefined) return { fault: elsewhere, missing: false };
  const found = await judge(source, decode(answer.body, answer.contentType), answer.url, fewest);
  return 'links' in found ? { list: found, validators: answer.validators } : { fault: found, missing: false };
};
