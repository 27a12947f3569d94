/** The names by which people know those who issue, as the sources that are polled call them. */
const PUBLISHERS: readonly (readonly [issuer: RegExp, publisher: string])[] = [
  [/^(?:商务部|不可靠实体清单工作机制)$/, 'MOFCOM'],
  [/^外交部$/, 'MFA'],
  [/^国务院台湾事务办公室$/, 'Taiwan Affairs Office'],
  [/^国务院关税税则委员会$/, 'State Council Tariff Commission'],
  [/^国务院$/, 'State Council'],
  [/^财政部$/, 'Ministry of Finance'],
  [/^交通运输部$/, 'Ministry of Transport'],
  [/^海关总署$/, 'GACC'],
  [/^全国人民代表大会常务委员会$/, "National People's Congress"],
  [/^President of the United States$/, 'White House'],
];

export const publisherOf = ([issuer = '']: readonly string[]): string =>
  PUBLISHERS.find(([pattern]) => pattern.test(issuer))?.[1] ?? issuer;
