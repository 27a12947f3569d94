/**
 * Which source a page at a known address belongs to, by host and path; the first that matches. Hosts that nobody polls
 * go to a source of the same publisher, whose reader and parts of a page are the nearest.
 */
const OWNERS: readonly (readonly [place: RegExp, source: string, polled: boolean])[] = [
  [/^www\.mofcom\.gov\.cn\/(?:article\/)?(?:sy)?xwfb\//, 'mofcom-spokesperson', true],
  [/^www\.mofcom\.gov\.cn\/zwgk\/zcfb\//, 'mofcom-policies', true],
  [/^www\.mofcom\.gov\.cn\//, 'mofcom-announcements', true],
  [/^aqygzj\.mofcom\.gov\.cn\//, 'mofcom-security-control', true],
  [/^exportcontrol\.mofcom\.gov\.cn\//, 'mofcom-export-control', true],
  [/^wms\.mofcom\.gov\.cn\//, 'mofcom-foreign-trade', true],
  [/^fms\.mofcom\.gov\.cn\//, 'mofcom-services-trade', true],
  [/^xkzj\.mofcom\.gov\.cn\//, 'mofcom-licences', true],
  [/^[^/]+\.mofcom\.gov\.cn\//, 'mofcom-announcements', false],
  [/^www\.most\.gov\.cn\//, 'mofcom-announcements', false],
  [/^gss\.mof\.gov\.cn\//, 'tariff-commission', true],
  [/^www\.mof\.gov\.cn\//, 'mof-policies', true],
  [/^www\.(?:mfa|fmprc)\.gov\.cn\/.*\/fzcqdcs\//, 'mfa-countermeasures', true],
  [/^www\.(?:mfa|fmprc)\.gov\.cn\//, 'mfa-spokesperson', true],
  [/^[^/]+\.china-embassy\.gov\.cn\//, 'mfa-spokesperson', false],
  [/^www\.gwytb\.gov\.cn\//, 'tao-designations', true],
  [/^xxgk\.mot\.gov\.cn\//, 'mot-announcements', true],
  [/^www\.gov\.cn\//, 'state-council-library', true],
  [/^www\.whitehouse\.gov\//, 'white-house', true],
  [/^www\.federalregister\.gov\//, 'federal-register', true],
  [/^www\.supremecourt\.gov\//, 'federal-register', false],
];

/** Throws where no source is responsible: a new address needs a row. */
export const ownerOf = (url: string): { source: string; polled: boolean } => {
  const place = url.replace(/^https?:\/\//, '');
  const owner = OWNERS.find(([form]) => form.test(place));
  if (owner === undefined) throw new Error(`no source is responsible for ${url}`);
  return { source: owner[1], polled: owner[2] };
};
