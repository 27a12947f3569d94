/** What Word says of a stretch of text, from one place of the file to before another. */
export type Stretch = { from: number; to: number; properties: ReadonlyMap<number, number> };

const PAGE = 512;
const PLACE = 4;
/** Bytes of a property's value by the top three bits of its name; 6 is told by the value itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const TABLE_DEFINITION = 0xd608;

/** The properties in a list of them; of long values only the first byte is kept, which nobody asks for. */
const propertiesIn = (list: DataView): Map<number, number> => {
  const properties = new Map<number, number>();
  for (let at = 0; at + 3 <= list.byteLength; ) {
    const name = list.getUint16(at, true);
    at += 2;
    properties.set(name, list.getUint8(at));
    if (name === TABLE_DEFINITION) at += at + 2 <= list.byteLength ? list.getUint16(at, true) + 1 : 2;
    else at += SIZES[name >> 13] || list.getUint8(at) + 1;
  }
  return properties;
};

const part = (view: DataView, from: number, length: number): DataView =>
  new DataView(view.buffer, view.byteOffset + from, length);

const ofParagraph = (page: DataView, at: number): DataView => {
  const half = page.getUint8(at);
  const [from, length] = half === 0 ? [at + 2, page.getUint8(at + 1) * 2] : [at + 1, half * 2 - 1];
  // Two bytes name the paragraph's style.
  return part(page, from + 2, Math.max(0, length - 2));
};
const ofCharacters = (page: DataView, at: number): DataView => part(page, at + 1, page.getUint8(at));

const KINDS = {
  paragraphs: { table: 0x102, step: 13, list: ofParagraph },
  characters: { table: 0xfa, step: 1, list: ofCharacters },
};

/** What is said of paragraphs or of characters, in the order of the file; throws a RangeError for a damaged file. */
export const stretchesOf = (words: DataView, table: DataView, kind: keyof typeof KINDS): Stretch[] => {
  const { table: at, step, list } = KINDS[kind];
  const [start, length] = [words.getUint32(at, true), words.getUint32(at + 4, true)];
  const pages = Math.floor(Math.max(0, length - PLACE) / (2 * PLACE));
  const stretches: Stretch[] = [];
  for (let number = 0; number < pages; number++) {
    const place = table.getUint32(start + (pages + 1 + number) * PLACE, true) & 0x3f_ffff;
    const page = part(words, place * PAGE, PAGE);
    const count = page.getUint8(PAGE - 1);
    for (let each = 0; each < count; each++) {
      const offset = page.getUint8((count + 1) * PLACE + each * step) * 2;
      stretches.push({
        from: page.getUint32(each * PLACE, true),
        to: page.getUint32((each + 1) * PLACE, true),
        properties: offset === 0 ? new Map() : propertiesIn(list(page, offset)),
      });
    }
  }
  return stretches.sort((a, b) => a.from - b.from);
};
