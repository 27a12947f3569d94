/** Whose goods some words of an order concern. */
export type Whom = 'china' | 'everyone' | 'others' | 'unsaid';

const CHINA = /People[’']s Republic of China|\bPRC\b|\bChin(?:a|ese)\b/;
/** “except (with respect to) the PRC”, “other than China”, “Nothing in this order … affect Executive Order … (… China)”. */
const EXCEPTED =
  /\b(?:except|other than|excluding|apart from|not apply (?:to|with respect to))\b(?:(?!,? and [^.;:,]{0,60}\b(?:shall|will)\b)[^.;:]){0,90}?(?:People[’']s Republic of China|\bPRC\b|\bChina\b)|\bNothing in this (?:order|proclamation)\b[^.]*?(?:People[’']s Republic of China|\bPRC\b|\bChina\b)/i;
const EVERYONE =
  /\b(?:all|any|every) (?:imports?|articles?|products?|goods)\b(?! (?:that are )?(?:the )?products? of (?!any|all|every))[^.;]{0,80}?(?:from all (?:trading partners|countries)|imported into|entered for consumption|of (?:any|all|every) countr(?:y|ies))|\b(?:articles?|imports?|goods|products?) (?:imported )?(?:from|of|the product of) (?:all|any|every) (?:countr(?:y|ies)|(?:foreign )?trading partners?)|\bimports? of [A-Za-z ,-]{3,80}\b(?:from|of) all countries|\barticles imported into (?:the customs territory of )?the United States\b/i;
/** Those of a list, those who do something, those who are not on a list: whoever they are, the words do not name China. */
const SOME =
  /\btrading partners? (?:enumerated|listed|identified)|\bnot listed in|\b(?:countr(?:y|ies)|trading partners?|nations?) (?:found to|that|which|who|with whom|determined)\b|\bcertain (?:foreign )?(?:trading partners|countries)|\bof the European Union|\b(?:goods|articles|products) of (?:those|such) |\b(?:United Kingdom|European Union|Canadian|Mexican|Japanese|Korean|British|Indian|Brazilian|Swiss|Russian) (?:goods|articles|products)\b|\bcontent of which\b[^.;]{0,200} in the United (?:States|Kingdom)\b/i;
/** Whom all others are told apart from. */
const OTHER_THAN =
  /,? (?:[Oo]ther than|[Ee]xcept(?: for)?|[Ee]xcluding|[Aa]part from) [^.;,]*(?:, (?:and |or )?(?:(?:a |any )?[Mm]ember (?:[Cc]ountries|[Nn]ations?|[Ss]tates?) of )?(?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)*){0,40}/g;
/** Other countries by name: an order on Canada, India or Brazil. */
const NAMED_OTHER =
  /\b(?:(?:[Aa]rticles?|[Pp]roducts?|[Gg]oods|[Ii]mports?) (?:that are )?(?:the )?(?:products? )?(?:of|from)) (?:the )?(?:Government of )?(?!(?:People[’']s|PRC|China|Hong Kong|all|any|every|this|such|each|a|an|the|certain|foreign|trading|countr|United States|which|that|steel|alumin|copper|goods|articles|products|automobile|timber|lumber|merchandise|Annex|Attachment|Lists?|Chapter|Section)\b)[A-Z][a-z]+\b(?! (?:Products?|Articles?|Goods)\b)/;

/** All imports of buses, whoever made them. */
const ALL_OF_A_KIND =
  /\b(?:[Aa]ll (?:other )?)?[Ii]mports of (?!the\b|such\b|those\b|certain\b)[a-z](?![a-z ,-]{0,200}\b(?:from|of) [A-Z])/;

/** Imports of kettles of the United Kingdom. */
const KIND_OF_OTHER =
  /\b[Ii]mports of [a-z][a-z -]{2,60} of (?:the )?(?!People|PRC|China|Hong|United States|Annex|Attachment|Lists?|Chapter|Section)[A-Z][a-z]/;

/** A rate of duty on aluminum of Russia. */
const RATE_OF_OTHER =
  /\bdut(?:y|ies) on [a-z][a-z -]{2,40} of (?!(?:the|China|Hong|all|any|Annex|Attachment|Lists?|Chapter|Section)\b)[A-Z]/;

/** “Except as provided in subsection (b), all products of China …”: the comma ends what is excepted. */
const EXCEPTED_FIRST = /(?:^|(?<=[.;:)] ))Except\b(?:[^,.;:]|\.(?=\d))*,/g;

export const whomIn = (words: string): Whom => {
  const text = words.replace(EXCEPTED_FIRST, (found) => (CHINA.test(found) ? found : ''));
  const plain = text.replace(new RegExp(EXCEPTED.source, 'gi'), ' ');
  if (CHINA.test(plain)) return 'china';
  if (CHINA.test(text)) return 'others';
  if (EVERYONE.test(text) && !SOME.test(text.replace(OTHER_THAN, ''))) return 'everyone';
  if (SOME.test(text)) return 'others';
  if ([NAMED_OTHER, KIND_OF_OTHER, RATE_OF_OTHER].some((other) => other.test(text))) return 'others';
  return ALL_OF_A_KIND.test(text) ? 'everyone' : 'unsaid';
};

/** Low-value shipments by post or carrier, goods sent by a detour, vessels: duties that are on no kind of goods as such. */
export const APART =
  /\bpostal\b|\bde minimis\b|\blow-value\b|\btransship|\bdrawback\b|\bforeign trade zone|\bper (?:net ton|container|vessel)\b|\bport fees?\b|\bvessels? (?:owned|operated|built)|\bdomestic status\b/i;
