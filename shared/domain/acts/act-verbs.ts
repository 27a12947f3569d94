import type { Action } from './effect.ts';

/** What a text can do to another: the rows' order is that in which they are looked for. */
export type ActVerb = {
  zh: string;
  action: Extract<Action, 'suspend' | 'stop' | 'resume' | 'repeal'>;
  /** Acts only where one of these stands behind it: 取消 is also what becomes of a licence. */
  of?: string;
  /** What it names is not levied at all: a rate behind it is no share of one. */
  whole?: true;
};

/** The verbs by which notices act on others; readers and alerts derive their patterns from these rows. */
export const ACT_VERBS: readonly ActVerb[] = [
  { zh: '暂停', action: 'suspend' },
  { zh: '暂缓', action: 'suspend' },
  { zh: '暂不', action: 'suspend', of: '实施|执行|征收|加征|恢复', whole: true },
  { zh: '不加征', action: 'suspend', of: '号', whole: true },
  { zh: '停止', action: 'stop' },
  { zh: '终止', action: 'stop' },
  { zh: '中止', action: 'stop' },
  { zh: '不再', action: 'stop' },
  { zh: '取消', action: 'stop', of: '公告|措施|决定' },
  { zh: '恢复', action: 'resume' },
  { zh: '废止', action: 'repeal' },
];

/** Any verb of some actions, or of all, as part of a pattern. */
export const anyVerb = (...actions: readonly ActVerb['action'][]): string => {
  const rows = ACT_VERBS.filter(({ action }) => actions.length === 0 || actions.includes(action));
  return `(?:${rows.map(({ zh }) => zh).join('|')})`;
};
