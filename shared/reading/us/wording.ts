// The words by which orders of the United States act on duties; `acts.ts` says what follows from them.

import { DUTY, FROM_TO, KIND, LAID, N } from './rate-words.ts';

const Q = '["“”]?';

/** U.S. ends no sentence. */
export const SENTENCES = /(?<=[a-z\d)”]\.) (?=[A-Z(])/;

/** One rate struck out and another put in: in a heading of the schedule, in a section of an order, or in plain words. */
export const AMENDS: readonly RegExp[] = [
  new RegExp(
    `(?:striking|deleting)(?: out)?(?: the (?:words?|phrase|figure))? ?${Q}${N}${Q}[^;]{0,80}? inserting[^;]{0,60}?${Q}${N}${Q}`,
    'i',
  ),
  new RegExp(
    `the words ${Q}${N}${Q}[^;]{0,80}? (?:are|is) (?:struck|deleted) and the words ${Q}${N}${Q} (?:are|is) inserted`,
    'i',
  ),
  FROM_TO,
  new RegExp(
    `${Q}${N}${Q}[^;“]{0,60}? (?:is|are|shall be) (?:hereby )?(?:replaced (?:by|with)|changed to|substituted by) (?:the (?:words?|figure) )?${Q}${N}${Q}`,
    'i',
  ),
  new RegExp(`${N}(?: ad valorem)?(?: additional)? dut(?:y|ies)\\b[^.;]{0,200}?\\binstead\\b[^.;]{0,80}? ${N}`, 'i'),
  new RegExp(
    `rate of (?:additional )?duty of ${N}[^.;]{0,160}? shall be (?:reduced to |raised to |increased to |lowered to )?${N}`,
    'i',
  ),
];
/** “shall be 5 percent instead of 10 percent” */
export const INSTEAD_OF = new RegExp(
  `${N}(?: ad valorem)?,? (?:instead of|rather than|in place of|in lieu of) (?:the |an? )?${N}`,
  'i',
);
/** Whole phrases struck out and put in, each with a rate. */
export const EXCHANGED =
  /(?:striking|deleting)[^“”;]{0,40}“([^“”]{25,200})”[^“”;]{0,80}? insert[^“”;]{0,60}“([^“”]{5,200})”/i;
/** “striking “November 10, 2026” and inserting “November 10, 2027””: the day of a suspension. */
export const DAYS_EXCHANGED =
  /(?:striking|deleting|replacing)[^“”;]{0,40}“[^“”;]{0,60}\d{4},?”[^“”;]{0,60}“([^“”;]{0,60}\d{4}),?”/;
/** “Section 2(a) is amended to read as follows: “All articles … 20 percent …””: its new words. */
export const READS = /\bamended(?: [^.;“]{0,120})? to read(?: as follows)?[:,]? ?“([^“”]{20,1200})”/;
/** “Heading 9903.01.63 is amended to increase the rate of duty on products of China to 125 percent” */
export const RAISED_TO = new RegExp(
  `(?:amended|modified|modifying|amending)\\b[^.;“]{0,120}?\\b(?:increas|rais|reduc|lower|decreas)(?:e|es|ing)\\b[^;“]{0,120}?\\brate[^;“]{0,120}? to ${N}`,
  'i',
);
/** A rate laid on. */
export const IMPOSED: readonly RegExp[] = [
  new RegExp(`\\badditional ${N} ad valorem (?:rate of )?(?:duty|tariff)`, 'i'),
  new RegExp(
    `\\b(?:additional )?ad valorem (?:rate of )?(?:duty|duties|tariff) (?:rate )?(?:of|at|equal to) ${N}`,
    'i',
  ),
  new RegExp(`\\b${N} (?:additional )?ad valorem (?:additional )?(?:rate of )?(?:duty|tariff)`, 'i'),
  new RegExp(`\\bsurcharge(?:,[^,]{0,80},)?(?: in the form of [a-z ]+,?)? of ${N}`, 'i'),
  new RegExp(
    `\\badditional (?:duty|duties|tariffs?)(?: rate)?(?:,? (?:at|in the amount of) (?:a|the) rate)? of ${N}`,
    'i',
  ),
  new RegExp(`^(?:increasing|rising) to ${N}`, 'i'),
  new RegExp(`^to ${N} (?:for|on) `, 'i'),
  new RegExp(`^(?:shall|will) be ${N}`, 'i'),
  // What stands beside a rate that its sentence states before: “and 30 percent starting on January 1, 2028”.
  new RegExp(`^${N}(?: ad valorem)?,? (?:starting|beginning|effective|on or after|as of)\\b`, 'i'),
  ...LAID,
];
/** “to increase the rate of additional duty on certain tungsten products to 25 percent” */
export const RAISED = new RegExp(
  `\\b(?:increas|rais|reduc|lower|decreas)(?:e|es|ing) (?:the )?(?:section 301 )?(?:tariff )?rates?(?: of (?:additional )?dut(?:y|ies))? (?:on|for) [^.;]{2,160}? to ${N}`,
  'i',
);
/** “1. Electric vehicles of China: to 100 percent, effective …”, beneath “… to increase the rates of duty as follows:”. */
export const LISTED_RATE = new RegExp(
  `^(?:(?:\\d{1,2}[.)]|\\([a-z\\d]{1,3}\\)|[•▪]) ?)?([A-Za-z][^:;]{2,160}?)(?: (?:of|from) (?:China|the PRC))?: (?:at |to |increased? to )?(?:(?:an? |the )?${KIND}${DUTY},? (?:of|at) )?(?:an? |the )?${N}`,
);
/** “subject to duties at the rates set out in Annex A”, “listed in Annex A, at the rates set out there”. */
export const RATES_IN_ANNEX =
  /\bat (?:the|an?)(?: [a-z]+){0,3} rates?\b[^.;]{0,60}\b(?:Annex|Attachment) |\b(?:Annex|Attachment) [^.;]{0,60}\bat the rates?\b[^.;]{0,40}\b(?:there|therein|in it)\b/;
/** “(a) 50 percent, if they are products of China”, beneath the goods. */
export const RATE_FIRST = new RegExp(
  `^(?:\\d{1,2}[.)]|\\([a-z\\d]{1,3}\\)|•) ?${N}(?: ad valorem)?(?:,? (?:if|for|on|in the case of|unless|except)\\b|[;.]?$)`,
);
/** “…, the applicable rate of duty … for the articles listed in Annex I shall be:” */
export const SHALL_BE = /\b(?:shall|will) be:$/;
export const OF_RATES_BELOW =
  /\b(?:increas|impos|rais|reduc|lower|modify|set|assess|lev(?:y|i)|appl(?:y|i)|pay|bear|following|subject to)\w*\b[^.]{0,120}\b(?:dut(?:y|ies)|tariffs?|rates?)\b[^.]{0,160}:$/i;

export const SUSPENDS =
  /\b(?:is|are|be|remains?|stays?) (?:hereby )?suspended\b|\bsuspension\b[^;]{0,400}?\b(?:is|be) (?:hereby )?(?:continued|extended|maintained|prolonged|renewed)\b|\bsuspend(?:ing|ed)? (?:of )?\d{1,3} percentage points|\b(?:extend|continu|prolong|renew|maintain)(?:e|s|es|ing)?\b[^.;]{0,60}? suspension of\b|\bcontinuing to suspend\b|\bsuspend(?:ing|s)? (?:indefinitely |until further notice )?(?:the )?(?:imposition|application|collection) of\b|\b(?:determined|deciding|decided) to (?:continue to )?suspend\b|\b(?:is|are) suspending\b|\bsuspends the\b/i;
/** “The duty on softwood timber imposed by Proclamation 10976 is suspended”: of some of what an order is on. */
export const SUSPENDED_GOODS =
  /\b(?:dut(?:y|ies)|tariffs?|rates?)\b[^.;,]{0,40}? on (?!all\b|imports? from|imports? of all|articles\b|products\b|goods\b|such\b|these\b|those\b|the (?:articles|products|goods|People)\b)(?:imports of )?((?:certain )?[a-z][^.;,]{2,80}?)(?=(?: (?:of|from) (?:China|the PRC|the People[’']s)| imposed| set| laid| under| pursuant|,| (?:is|are|shall)\b))[^.;]*?\b(?:suspended|suspension)\b/i;
/** What was put aside or stopped counts again. */
export const RESUMES =
  /\b(?:resum(?:e|es|ing)|resumption of|reinstat(?:e|es|ing)|restor(?:e|es|ing)) (?:the )?(?:collection|collecting|imposition|application|assessment)\b|\b(?:shall|will) (?:again|once more) (?:apply|be (?:collected|imposed|assessed|in effect))\b|\b(?:end|lift|terminate|revoke|withdraw)(?:s|ing)? (?:the |this |that )?suspension\b|\bsuspension\b(?:[^.;]|\.(?=\d)){0,200}?\b(?:(?:is|are|shall be|be) (?:hereby )?(?:terminated|revoked|rescinded|lifted|ended|withdrawn)|(?:shall|will) end)\b(?! (?:on|at)\b)/i;
/** Exclusions granted, extended or put back. */
export const EXCLUDES =
  /(?<!\b(?:previously|prior|formerly) )\b(?:extend|reinstat|restor|grant)(?:s|ed|ing|e|es)?\b[^.;]{0,80}?\bexclusions?\b|\bextension of (?:[a-z]+ ){0,8}exclusions?\b|\bexclusions?\b[^.;]{0,80}?\b(?:(?:is|are|shall be|will be) (?:hereby |further )?(?:extended|reinstated|restored|granted)|(?:should|shall|will) (?:remain|continue to be) (?:available|in (?:effect|force)))\b|\bto claim the (?:applicable )?(?:Section 301 )?exclusions?\b|\bexclud(?:e|es|ing)\b[^.;]{2,160}? from (?:the |these |any )?(?:additional )?(?:[Ss]ection 301 )?(?:dut(?:y|ies)|tariffs?)\b/i;
/** Goods taken out of a duty. */
export const SPARES =
  /\b(?:shall|will|are|is)(?: be)? (?:not|no longer)(?: be)? (?:subject to|covered by) (?:[a-z]+ ){0,6}(?:dut(?:y|ies)|tariffs?|rates?)\b|\b(?:are|is|shall be|will be) (?:hereby )?(?:exempt(?:ed)?|excluded|excepted) from (?:[a-z]+ ){0,6}(?:dut(?:y|ies)|tariffs?|rates?)\b/i;
export const GOODS_SPARED =
  /(?:^|\b(?:that|,) )((?:(?!(?:that|have|has|had|which)\b)[a-z][a-z-]*,? ){1,12}?)(?=(?:that [^.;]{2,80} )?(?:shall|will|are|is)\b)/i;
/** “retaining … an additional ad valorem rate of 10 percent”: what is paid while the rest is put aside. */
export const RETAINS = new RegExp(
  `\\b(?:retain|leav)ing\\b[^.;]{0,120}?\\brate of ${N}|\\brate of ${N}[^.;]{0,80}? (?:in (?:its|their) place|instead|in lieu thereof)`,
  'i',
);
/** “removing the modified rates imposed by Executive Order A and Executive Order B” */
export const REMOVES = /\bremov(?:es?|ing|al of)\b[^.;]{0,80}?\brates?\b[^.;]*/i;
export const POINTS = /\b(\d{1,3}) percentage points/i;
export const ENDS =
  /\b(?:no longer|ceases? to) (?:apply|collect|be (?:in effect|collected|imposed|assessed))|\b(?:ceas(?:es?|ing)|stop(?:s|ping)?|discontinu(?:es?|ing)) (?:to collect|(?:the )?collecti(?:ng|on)(?: of)?)\b|\bheadings? 99[\d.]{8}[^.;]{0,80}?\b(?:is|are|be) (?:hereby )?(?:deleted|removed)\b|\b(?:is|are) (?:hereby )?(?:terminated|revoked|rescinded)\b|\b(?:determined|deciding|decided) to terminate\b|\b(?:revoke|rescind|terminate)s? (?:(?:the|these|this|all|any|each of) )?(?:(?:following|additional|ad valorem) )*(?:Executive Orders?|Proclamations?|dut(?:y|ies)|tariffs?|surcharge|actions? )\b/i;
/** What ends beside a duty: how to ask for an exclusion, an exemption, the emergency on which it rests: as the subject, and without duties beside it. */
export const ENDS_OTHERWISE =
  /(?:^|[.;:)] |, and )(?:(?:the|all|any|such|this|these) )?(?:(?!(?:dut(?:y|ies)|tariffs?|rates?|by|in|of|on|under)\b)[a-z]+ ){0,4}(?:process(?:es)?|exclusions?|exemptions?|authorit(?:y|ies)|emergenc(?:y|ies))\b(?![^.;]{0,200}\band (?:the |all |any )?(?:additional |ad valorem )*(?:dut|tariff))[^.;]{0,300}?\b(?:is|are) (?:hereby )?(?:terminated|revoked|rescinded)/gi;
/** What is reported, allowed or left alone orders nothing. */
export const IDLE =
  /\bwould (?:otherwise )?be owed\b|\bThe purpose of this (?:message|memorandum) is\b(?![^.;]{0,80}\bextension of\b)|\b(?:may|might|could) (?:further |also |be )*(?:modify|impose|increase|decrease|consider|issue|be imposed|be)\b|\bNothing in this (?:order|proclamation|notice)\b|\bshall not be (?:affected|construed)|\bremain in effect\b|\b(?:is|are) unaffected\b|\bdoes not affect\b|(?<!\b(?:that|which|what|as) (?:the )?)\b(?:I|United States|President|(?:Trade )?Representative|USTR|Secretary|CBP|(?:Executive Order|Proclamation) \d{4,5}|[Pp]rior (?:notice|order)s?)\)? (?:had |then |later |also )?(?:determined(?! to)|found|declared|ordered|imposed|increased|raised|lowered|reduced|adjusted|modified|suspended|extended|announced|proposed|stated|noted)\b|\b(?:is|are) proposing\b|\bproposed (?:action|modification)\b/i;
/** What is only proposed, sentence by sentence. */
export const PROPOSES =
  /\b(?:proposes|(?:is|are|(?<!\b(?:that|which|as) )(?:was|were)) (?:also |further )?(?:proposing|proposed)|would be|may be appropriate)\b/i;
/** A rate that is there already, and stays, or that another clause of the same text lays. */
export const GOES_ON = new RegExp(
  `\\b(?:shall|will) continue (?:to )?be subject to\\b|\\b(?:shall |will )?remains? subject to\\b|\\b(?:is|are) not affected\\b|${N}(?: ad valorem)?(?: rate of)?(?: (?:duty|duties|tariffs?))? (?:described|imposed|set forth|established) (?:in|by) (?:clause|section|subsection)\\b`,
  'i',
);
/** Duties of these laws are on goods of everybody, whichever proclamation laid them. */
export const OF_EVERYONE = /^s(?:122|201|232)$/;
const ON_THE_WAY =
  /\b(?:exported|loaded|in transit)\b[^.;]{0,160} (?:before|prior to) (?:\d{1,2}:\d{2}|[A-Z][a-z]+ \d)/;
/** Goods that are on their way when a rate begins pay another. */
export const isOnTheWay = (sentence: string): boolean =>
  ON_THE_WAY.test(sentence.replaceAll('.m.', 'm')) &&
  !/\b(?:[Ee]xcept|[Oo]ther than|not (?:apply|include))\b/.test(sentence);
/** Goods that an agreement with neighbours favours, or what of them is not from the United States. */
export const OF_NEIGHBOURS =
  /\bnon-U(?:\.S\.|nited States) content\b|(?<!\b(?:except|not|other than) [^.;]{0,80})\b(?:qualif|eligible)[^.;]{0,80}\b(?:USMCA\b|United States[-–]Mexico[-–]Canada\b)/;
/** A row of an annex that changes the schedule. */
export const IN_SCHEDULE = new RegExp(`\\bduty provided in the applicable subheading \\+ ?${N}`, 'i');
/** A word that orders. */
export const ORDERS =
  /\b(?:shall|hereby|will|impos(?:e|es|ed)|proclaim|(?:has|have) (?:determined|decided)|(?:determined|decided) to|determination to|report(?= (?:HTS|headings?\b))|is|are)\b/i;
/** “in place of the 50 percent tariff that they now bear”: a rate that is no longer paid. */
export const IN_PLACE = new RegExp(
  `,? (?:in place of|instead of|in lieu of|rather than) (?:the |an? )?(?:[a-z]+ ){0,3}${N}[^.;,]*,?`,
  'gi',
);
/** “the rate of duty on articles of the PRC under Executive Order 14257”: whose rate it is. */
export const OF_ORDER =
  /\b(?:rates?|dut(?:y|ies)|tariffs?)\b[^.;]{0,160}? (?:under|by|pursuant to|in|of) (?:section [\d()a-z]+ of )?(Executive Order \d{5})\b/i;
export const BESIDES = /\b(?:in addition to|on top of|besides|other than)\b[^.;,]*/gi;
/** Rates for firms that have agreed to something are on no kind of goods. */
export const OF_FIRMS =
  /\b(?:for|with respect to|in the case of|by|of) (?:the )?(?:companies|firms|importers|manufacturers|producers) (?:that|which|with|who)\b/i;
/** What would change a duty, if it were understood. */
export const TOUCHES =
  /\b(?:HTS(?:US)?|Harmonized Tariff Schedule|headings?|subheadings?|dut(?:y|ies)|tariffs?|surcharge|rates?)\b/i;
export const CHANGES =
  /\b(?:is|are|shall be|be) (?:hereby )?(?:amended|suspended|terminated|revoked|rescinded|increased|reduced|removed|imposed|raised|lowered|lifted|ended|adjusted)\b|\bshall be (?:assessed|levied|collected)\b|\bshall be,? (?:consistent with law, )?subject to\b|\bshall (?:no longer|continue to) be\b|\bshall be the rates?\b|\bi(?:s|t) (?:hereby )?impose[ds]?\b|\bshall (?:be delayed|apply to (?:imports|the full (?:customs |entered )?value))\b|\bsuspend(?:ing)?\b[^.;]{0,40}\b(?:imposition|application|collection)\b/i;
/** What changes a duty by a list or a schedule that stands elsewhere. */
export const CHANGES_ELSEWHERE =
  /\b(?:HTS(?:US)?|Harmonized Tariff Schedule of the United States(?: \(HTSUS\))?) (?:is|are|shall be) modified\b|\btariff (?:increases|reductions)\b[^.;]{0,40}\bare applicable\b/;
export const ADMINISTRATIVE =
  /^(?:Implementation|General Provisions|Severability|Delegation|Monitoring|Definitions|Reporting|Scope|Inconsisten|Modification Authority|Interaction|Publication)/i;
export const BACKGROUND =
  /^(?:Background|Proposed|Proceedings|Procedural|Prior|Legal Authority|Comments|Purpose|Policy|National Emergency|Findings|Recitals)/i;

/** A note to the schedule explains the heading that is changed beside it. */
export const NOTE = /^(?:and )?(?:\([a-z]+\) )?(?:in )?subdivisions? [(\w)–-]+.{0,40}? of U\.S\. note/i;
