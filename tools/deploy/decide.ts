import { App } from 'aws-cdk-lib';
import { BadUse } from '../../cli/usage.ts';
import { settingsOf } from '../../infra/settings/settings.ts';
import type { Outputs } from '../../shared/adapters/aws/stack/stack-outputs.ts';

/** What nobody but the owner can decide, and how each is asked for. */
const QUESTIONS: Record<string, string> = {
  access: 'Who reads the dashboard (password, signin, public): ',
  sender: 'Domain, or address, that alerts come from: ',
  operator: 'Address that is told about the system itself: ',
};

/** Domains that belong to nobody (RFC 2606). */
const NOBODYS = /(^|[@.])(example\.(com|net|org)|example|test|invalid|localhost)$/i;

/** The settings of the stack as it stands. */
export const rememberedIn = (outputs: Outputs | undefined): Record<string, string> =>
  outputs?.['Settings'] === undefined ? {} : (JSON.parse(outputs['Settings']) as Record<string, string>);

type Ask = ((question: string) => Promise<string>) | undefined;

/** What was told over what stands; the rest is asked for where there is somebody to ask. Throws where it is not sound. */
export const decided = async (
  told: Record<string, string>,
  remembered: Record<string, string>,
  ask: Ask,
): Promise<Record<string, string>> => {
  // An optional setting is taken back by `none`.
  const standing = Object.entries({ ...remembered, ...told }).filter(
    ([name, value]) => value !== 'none' || name in QUESTIONS,
  );
  const context: Record<string, string> = Object.fromEntries(standing);
  const missing = Object.keys(QUESTIONS).filter((name) => !context[name]);
  if (missing.length > 0 && ask === undefined)
    throw new BadUse(`this stage is new: say ${missing.map((name) => `--${name}`).join(', ')}`);
  for (const name of missing) context[name] = ((await ask?.(QUESTIONS[name] ?? '')) ?? '').trim();
  for (const name of ['sender', 'operator'])
    if (NOBODYS.test(context[name] ?? '')) throw new BadUse(`${name} '${context[name]}' is an example, and nobody's`);
  try {
    settingsOf(new App({ context }).node);
  } catch (error) {
    throw new BadUse((error as Error).message);
  }
  return context;
};
