// How a rate is worded: a duty beside its percentage, in either order, behind a word that lays it or changes it.

export const N = '(\\d{1,3}(?:\\.\\d+)?) ?(?:percent|per cent|%)';

export const PERCENT = new RegExp(`\\b${N}`);

/** What can stand between a rate and its duty. */
export const KIND =
  '(?:(?:additional|ad valorem|initial|increased|reduced|higher|lower|new|modified|adjusted|respective|applicable|uniform|country-specific|reciprocal|supplemental|temporary|safeguard|import|customs|section \\d{3}),? )*';
const ARTICLE = '(?:(?:an?|the|this|that) )?';
export const DUTY =
  '(?:(?:rates? of (?:additional )?)?(?:duty|duties|tariffs?|levy|surcharges?)(?: rates?| assessments?)?)';
/** Up, down, or either way. */
const CHANGING =
  '(?:increas|rais|ris|elevat|doubl|tripl|climb|step|go|reduc|lower|decreas|declin|drop|fall|cut|halv|adjust|modif|chang|revis|amend|return|revert|restor|bring)(?:e[sd]?|s|ing|ed|es|y|ying|ied|ies)?';
const MODAL = '(?:shall|will|is to|are to)(?: (?:then|again|further|thereafter|instead|initially|also|hereby|be))*';

/** “from an additional 25 percent ad valorem tariff to an additional 50 percent …”, “adjusted from 15 percent to 18 percent” */
export const FROM_TO = new RegExp(
  `\\b${CHANGING}\\b(?:[^.;]|\\.(?=\\d)){0,200}? from ${ARTICLE}${KIND}${N}(?: ${KIND}${DUTY})?,? to ${ARTICLE}${KIND}${N}`,
  'i',
);

/** What its subject becomes: “(the rate …) shall increase to 25 percent”. */
const TO = `(?:${MODAL}|(?:is|are)(?: hereby| further| also)*) ${CHANGING}(?: again| further)?(?: by [^.;,]{1,40})?,? to ${ARTICLE}${KIND}${N}`;
export const BECOMES = new RegExp(
  `(?:^|\\b(?:rates?|dut(?:y|ies)|tariffs?|surcharges?|it|they|these|which)\\b(?:[^.;]|\\.(?=\\d)){0,140}? )${TO}`,
  'i',
);
/** Where a sentence goes on to what its rate becomes: “…, and shall increase to 25 percent on …”. */
export const THEN = `,? (?:and|and then|then|which|before|when|whereupon|at which (?:time|point)) (?=(?:it |they )?(?:${TO.replace('(\\d', '(?:\\d')}|(?:shall|will) be \\d{1,3}(?:\\.\\d+)? percent))`;

const LAYING =
  '\\b(?:subject to|impos(?:e|es|ing)|bear|pay|assess|levy(?:ing)?|appl(?:y|ies|ying)|establish(?:es|ing)?)\\b[^.;%]{0,60}? ';
const IS_LAID =
  '(?: on [^.;]{2,80}?)? (?:shall|will|is|are)(?: also| hereby| be)* (?:imposed|levied|assessed|apply|applied|collected|established)\\b';
/** A duty in its own words, laid by a verb. */
export const LAID: readonly RegExp[] = [
  new RegExp(`${LAYING}${ARTICLE}${KIND}${N} ${KIND}${DUTY}`, 'i'),
  new RegExp(
    `${LAYING}${KIND}${DUTY}(?: rates?)?,? (?:of|at|equal to|in the amount of)(?: ${ARTICLE}rate of)? ${N}`,
    'i',
  ),
  new RegExp(`\\b${KIND}${N} ${KIND}${DUTY}${IS_LAID}`, 'i'),
  new RegExp(`\\b${KIND}${DUTY} (?:of|at) ${N}(?: ad valorem)?${IS_LAID}`, 'i'),
  new RegExp(
    `\\b${DUTY}\\b(?:[^.;%]|\\.(?=\\d)){0,120}? (?:(?:shall|will)(?: then| initially)* (?:be|equal|stand at)|(?:is|are) (?:initially|hereby|set|fixed))(?: (?:set|fixed|established))?(?: at)? ${ARTICLE}${KIND}${N}`,
    'i',
  ),
];
/** “set the rate that applies under Executive Order 14257 at 20 percent” */
export const SET_AT = new RegExp(
  `\\b(?:set|fix|adjust|establish)(?:s|es|ed|ing|ting)?\\b(?:[^.;%]|\\.(?=\\d)){0,200}?\\b(?:rates?|dut(?:y|ies)|tariffs?)\\b(?:[^.;%]|\\.(?=\\d)){0,160}? (?:at|to) ${ARTICLE}${KIND}${N}`,
  'i',
);
