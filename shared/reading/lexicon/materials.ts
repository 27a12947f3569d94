import {
  ELEMENTS,
  type Element,
  isBroad,
  isEveryday,
  MATERIALS,
  narrowest,
  SUBSTANCES,
} from '../../domain/goods/substances.ts';

const BY_NAME = new Map(ELEMENTS.flatMap((one) => one.en.map((name) => [name, one] as const)));
const NAME = new RegExp(`\\b(${[...BY_NAME.keys()].join('|')})\\b`, 'gi');
const UNLESS = new Map(
  ELEMENTS.map(({ slug, unlessBefore }) => [slug, new RegExp(`^(?:${unlessBefore ?? '(?!)'})`, 'i')]),
);
/** “exports of lead”, “curbs on tungsten, tin and silver”: what the words around an everyday name tell. */
const TRADED =
  /\b(?:exports?|shipments?|sales|supply|supplies|controls?|curbs?|restrictions?|bans?|limits?) (?:of|on|over|for) (?:[\w-]+, )*(?:[\w-]+,? and )?$/i;
const TRADES = /^ (?:exports?|shipments?|ores?|metal|concentrates?|ingots?|powders?|oxides?)\b/i;

const isMeant = (element: Element, before: string, after: string): boolean =>
  !UNLESS.get(element.slug)?.test(after) && (!isEveryday(element, 'en') || TRADED.test(before) || TRADES.test(after));

/** Names that can mean nothing else. */
export const UNMISTAKABLE = SUBSTANCES.filter((one) => !isEveryday(one, 'en') && one.press === undefined).flatMap(
  ({ en }) => en,
);
const GOODS = MATERIALS.map(({ slug, en, press }) => [press ?? new RegExp(`\\b${en[0]}\\b`, 'i'), slug] as const);
/** Named to say that they are not meant. */
const LEFT_OUT =
  /\b(?:(?:not|n't) (?:be |been )?(?:included|covered|affected|on the list|among|subject)|excluded|exempt(?:ed)?|spared|names? like|such as the ones)\b/i;

export const elementsIn = (text: string): string[] => {
  if (LEFT_OUT.test(text)) return [];
  const meant = [...text.matchAll(NAME)].flatMap(({ 0: name, index }) => {
    const element = BY_NAME.get(name.toLowerCase());
    return element && isMeant(element, text.slice(0, index), text.slice(index + name.length)) ? [element.slug] : [];
  });
  return [...new Set(meant)];
};

/** Everything a text speaks of; rare earths and dual-use items only where nothing narrower is named. */
export const subjectsIn = (text: string): string[] => {
  const goods = GOODS.filter(([pattern]) => pattern.test(text)).map(([, slug]) => slug);
  const [first, ...rest] = narrowest([...elementsIn(text), ...goods]);
  if (first === undefined) return [];
  return isBroad(first) ? [first] : [first, ...rest];
};
