import type { Database } from '../../shared/adapters/aws/store/client.ts';
import type { Operations, PressReader } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { required } from '../required.ts';

type Deps = { db: Database; operations: Operations; now: () => Instant };

const made = async (model: string, { db, ...told }: Deps): Promise<PressReader> => {
  const { bedrockPressReader } = await import('../../shared/adapters/aws/second-reader/bedrock-press-reader.ts');
  const { keptPressReader } = await import('../../shared/adapters/aws/second-reader/kept-press-reader.ts');
  const [input = Number.NaN, output = Number.NaN] = required('PRESS_PRICE').split('/').map(Number);
  const price = { in: input, out: output };
  const dollarsAMonth = Number(required('PRESS_BUDGET'));
  return keptPressReader(db, { reader: bedrockPressReader(model), model, price, dollarsAMonth }, told);
};

/** The second reader that the stack names; none where it names none. It is loaded when it is first asked. */
export const secondReader = (deps: Deps): PressReader | undefined => {
  const model = process.env['PRESS_MODEL'];
  if (!model) return undefined;
  let reader: Promise<PressReader> | undefined;
  return {
    read: async (text) => {
      reader ??= made(model, deps);
      return (await reader).read(text);
    },
  };
};
