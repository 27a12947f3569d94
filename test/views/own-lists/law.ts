import type { Measure } from '../../../shared/ledger/evaluate/measure.ts';
import type { Side } from '../../../shared/views/own-lists/law-beside.ts';

/** A measure of a law that is made up for a test. */
const measure = (more: Partial<Measure> & { subject: string }): Measure =>
  ({
    id: `test#1/${more.subject}`,
    kind: more.subject.startsWith('item:') ? 'control' : 'listing',
    notice: 'mofcom-2025-57',
    state: 'in-force',
    since: '2025-10-09',
    from: '2025-10-09T00:00',
    everInForce: true,
    by: ['mofcom-2025-57'],
    evidence: '…',
    ...more,
  }) as Measure;

export const side = (...measures: Measure[]): Side => ({
  measures,
  items: {
    'test#1/item:gallium': [{ text: '砷化镓' }, { text: '铟镓砷' }],
    'test#1/item:holmium': [{ text: '金属钬' }],
  },
});

export const gallium = (more: Partial<Measure> = {}): Measure =>
  measure({
    subject: 'item:gallium',
    rule: 'presumed-denial',
    codes: ['3C001.a'],
    hsCodes: ['28053019'],
    destinations: ['US'],
    ...more,
  });

export const skydio = (more: Partial<Measure> = {}): Measure =>
  measure({ subject: 'entity:unreliable-entity:skydio-inc', name: 'Skydio, Inc.', nameZh: '斯凯迪奥公司', ...more });
