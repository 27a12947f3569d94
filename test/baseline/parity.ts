/**
 * Firms and persons by list and year of their listing: as the notices state their number, and of how many the name is
 * known. A branch that a numbered line names with it is not in the stated number.
 */
export const PARITY: Record<string, { stated: number; named: number }> = {
  'countermeasures 2019': { stated: 5, named: 0 },
  'countermeasures 2020': { stated: 16, named: 0 },
  'countermeasures 2021': { stated: 71, named: 0 },
  'countermeasures 2022': { stated: 4, named: 2 },
  'countermeasures 2023': { stated: 12, named: 7 },
  'countermeasures 2024': { stated: 118, named: 113 },
  'countermeasures 2025': { stated: 39, named: 39 },
  'countermeasures 2026': { stated: 8, named: 7 },
  'export-control 2025': { stated: 82, named: 82 },
  'export-control 2026': { stated: 71, named: 37 },
  'taiwan-affairs 2021': { stated: 3, named: 0 },
  'taiwan-affairs 2022': { stated: 13, named: 0 },
  'taiwan-affairs 2023': { stated: 3, named: 0 },
  'taiwan-affairs 2024': { stated: 3, named: 0 },
  'taiwan-affairs 2025': { stated: 12, named: 0 },
  'taiwan-affairs 2026': { stated: 3, named: 0 },
  'unreliable-entity 2023': { stated: 2, named: 2 },
  'unreliable-entity 2024': { stated: 3, named: 3 },
  'unreliable-entity 2025': { stated: 67, named: 76 },
  'watch 2026': { stated: 40, named: 20 },
};

/** Texts that the baseline's act on and that are not in it. */
export const OUTSIDE: Record<string, string> = {
  'mofcom-2003-5': 'a control of before 2018, of which a later list says that it ends',
  'mofcom-2006-50': 'a control of before 2018, of which a later notice says that it ends',
  'mofcom-2022-42': 'the licence catalogue of an earlier year',
  'eo-14193': 'on Canadian goods',
  'eo-14194': 'on Mexican goods',
  'eo-14245': 'on buyers of Venezuelan oil',
  'eo-14323': 'on Brazilian goods',
  'eo-14329': 'on Indian goods',
  'eo-14380': 'on sellers of oil to Cuba',
  'eo-14382': 'on partners of Iran',
};
