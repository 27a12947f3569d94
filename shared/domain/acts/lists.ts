/** A list of firms or persons that China's ministries keep. Schema, readers, alerts, counters and dashboard derive from its row. */
export type ListRow = {
  id: string;
  /** How notices name it; a foreign 实体清单 without 不可靠 before it is none of them. */
  zh: RegExp;
  /** How official translations name it. */
  en: RegExp;
  /** How the press names it, as the source of a pattern. */
  press: string;
  /** As headings and columns call it. */
  title: string;
  /** As alerts call it in a sentence. */
  short: string;
  /** Of a firm that stands there. */
  standing: string;
  /** Before a notice's number where that does not tell the list. */
  inFront?: string;
  /** What it brings where the notice only refers to the law. */
  brings: string;
  /** Of that, what bars a shipment. */
  bar?: 'trade' | 'dual-use-export';
  /** What it brings in a few words, beside another list's. */
  bars?: string;
  /** What a listing asks of exporters where it bars nothing. */
  rule?: 'no-general-licence';
  /** What remains to be done where a listing is suspended or stopped. */
  stillAsk?: string;
  /** Strikes persons too, and is told as measures on them rather than as a list. */
  persons?: true;
  /** 1 for the list that strikes hardest. */
  rank: number;
};

/** The list that most people watch is first: of several it leads an alert. */
export const LIST_ROWS = [
  {
    id: 'unreliable-entity',
    zh: /不可靠实体清单/,
    en: /Unreliable Entit(?:y|ies) List/i,
    press:
      '"?unreliable[- ](?:entit(?:y|ies)|organi[sz]ations?|firms?|foreign entit\\w+)"?(?:,?"? (?:black)?list)?|list of "?unreliable',
    title: 'Unreliable Entity List',
    short: 'Unreliable Entity List',
    standing: 'on the unreliable entity list',
    brings: 'no China trade, no new investment',
    bar: 'trade',
    stillAsk: 'firms in China must apply before dealing with them; dual-use goods need a licence',
    rank: 2,
  },
  {
    id: 'export-control',
    zh: /(?:出口管制)?管控名单/,
    en: /Export Control (?:Control )?List|Control List/i,
    press: '(?:export[- ])?control(?:led)? (?:black)?list"?|export[- ]control entity list|export blacklist',
    title: 'Export control list',
    short: 'control list',
    standing: 'on the export control list',
    inFront: 'control list ',
    brings: 'no dual-use goods from China',
    bar: 'dual-use-export',
    bars: 'dual-use exports barred',
    stillAsk: 'dual-use goods need a licence as before',
    rank: 1,
  },
  {
    id: 'watch',
    zh: /关注名单/,
    en: /(?:Watch|Concern|Attention)[- ]?List/i,
    press: 'watch[- ]?list"?|list of concern|concern list',
    title: 'Watch list',
    short: 'watch list',
    standing: 'on the watch list',
    inFront: 'watch list ',
    brings: 'stricter review of dual-use goods, no general licence',
    rule: 'no-general-licence',
    rank: 4,
  },
  {
    id: 'countermeasures',
    zh: /反制(?:裁)?(?:实体)?(?:清单|名单)/,
    en: /Countermeasures? List/i,
    press: 'counter-?measures? list',
    title: 'Countermeasures',
    short: 'countermeasures',
    standing: 'under countermeasures',
    brings: 'countermeasures under the Anti-Foreign Sanctions Law',
    persons: true,
    rank: 3,
  },
  {
    id: 'taiwan-affairs',
    zh: /[“"]?台独[”"]?(?:顽固分子|打手帮凶)(?:清单|名单)?/,
    en: /Taiwan independence["”]? (?:die-?hards?|separatists?|accomplices?)/i,
    press:
      'taiwan affairs office(?:[’\']s)? list|taiwan[- ]independence["”]? (?:die-?hards?|separatists?|accomplices?)(?: list)?',
    title: 'Taiwan Affairs Office list',
    short: 'Taiwan Affairs Office list',
    standing: 'on a list of the Taiwan Affairs Office',
    brings: 'no entry to the mainland, Hong Kong or Macao; no dealings of what they are tied to',
    persons: true,
    rank: 5,
  },
] as const satisfies readonly ListRow[];

export type List = (typeof LIST_ROWS)[number]['id'];

const ROWS: readonly ListRow[] = LIST_ROWS;
export const LISTS: readonly List[] = LIST_ROWS.map(({ id }) => id);

/** Undefined for a list that a text names and that is none of these. */
export const listRow = (list: string | undefined): ListRow | undefined => ROWS.find(({ id }) => id === list);
