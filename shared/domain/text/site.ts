/** Names under which firms and offices of a country register theirs: `mofcom.gov.cn` is one site, `gov.cn` is none. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|go|gov|mil|net|or|org)$/;

/** The domain that its owner registered: `mofcom.gov.cn` of `aqygzj.mofcom.gov.cn`. */
export const siteOf = (url: string): string => {
  const labels = new URL(url).hostname.split('.');
  const [under = '', top = ''] = labels.slice(-2);
  const kept = top.length === 2 && SECOND_LEVEL.test(under) ? 3 : 2;
  return labels
    .slice(-kept)
    .join('.')
    .replace(/^www\./, '');
};
