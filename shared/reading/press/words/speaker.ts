import type { Claim } from '../../../domain/acts/claim.ts';

const SAYS = '(?:said|says|saying|told|announced|wrote|warned|confirmed|stated|according to|added|in a statement)';
const CHINESE =
  "(?:Ministry of Commerce|[Cc]ommerce [Mm]inistry|MOFCOM|MOC|[Ff]inance [Mm]inistry|Tariff Commission|(?:Chinese|ministry) (?:official|spokes\\w+)|ministry|Xi Jinping|He Yongqian|Shu Jueting)(?:'s)?";
const AMERICAN =
  '(?:Trump|White House|Bessent|Greer|Lutnick|US (?:official|trade representative)|Treasury Secretary|president)';
const bothWays = (who: string): RegExp => new RegExp(`${who}[^.;]{0,60}\\b${SAYS}|\\b${SAYS}[^.;]{0,40}${who}`);
const OF_CHINA = bothWays(CHINESE);
const OF_AMERICA = bothWays(AMERICAN);

const HEARSAY =
  /\b(?:citing (?:\w+ )?(?:sources|people|exporters)|(?:sources|people familiar|people with knowledge)\b|reportedly)/i;
/** Whether nobody stands for what is said by name. */
export const isHearsay = (text: string): boolean => HEARSAY.test(text);

/** Whose word a sentence gives. */
export const speakerIn = (text: string): NonNullable<Claim['speaker']> => {
  if (OF_AMERICA.test(text)) return 'official-us';
  return OF_CHINA.test(text) ? 'official-cn' : 'press';
};
