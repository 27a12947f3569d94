const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const SUSPECT = /[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const RUN = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/g;

const byteOf = (character: string): number => {
  const at = CP1252.indexOf(character);
  return at < 0 ? character.charCodeAt(0) : 0x80 + at;
};

const utf8 = new TextDecoder('utf-8', { fatal: true });
const mendRun = (run: string): string => {
  try {
    return utf8.decode(Uint8Array.from(run, byteOf));
  } catch {
    return run;
  }
};

/** Mends UTF-8 that was read as Windows-1252 (`â€™` for `’`); leaves everything else as it is. */
export const mendMojibake = (text: string): string => (SUSPECT.test(text) ? text.replace(RUN, mendRun) : text);
