import type { DecisionRecord } from '../../shared/decisions/record.ts';
import type { Decisions } from '../../shared/ports.ts';

/** Decisions as an array; nobody is forgotten. */
export const memoryDecisions = (): Decisions => {
  const records: DecisionRecord[] = [];
  const known: Decisions['known'] = async (audience, id) =>
    records.find((record) => record.audience === audience && record.id === id);
  return {
    known,
    of: async (audience) => records.filter((record) => record.audience === audience),
    append: async (said) => {
      const before = await known(said.audience, said.id);
      if (before) return { appended: false, record: before };
      const number = 1 + records.filter(({ audience }) => audience === said.audience).length;
      const record = { ...said, number };
      records.push(record);
      return { appended: true, record };
    },
    forget: () => Promise.reject(new Error('nobody is forgotten here')),
  };
};
