/** Firms that the notices name in Chinese only, with the name they trade under. */
export const KNOWN_NAMES: Readonly<Record<string, string>> = {
  PVH集团: 'PVH Corp.',
  因美纳公司: 'Illumina, Inc.',
  通用原子航空系统公司: 'General Atomics Aeronautical Systems',
  通用动力陆地系统公司: 'General Dynamics Land Systems',
};
