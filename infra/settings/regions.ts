const MAIL = 'mail by SES';
const ADDRESSES = 'addresses of functions';

/** The commercial regions, and what each lacks of what the product needs. User pools are in all that lack nothing. */
const REGIONS: Record<string, readonly string[]> = {
  'af-south-1': [],
  'ap-east-1': [MAIL],
  'ap-east-2': [MAIL],
  'ap-northeast-1': [],
  'ap-northeast-2': [],
  'ap-northeast-3': [],
  'ap-south-1': [],
  'ap-south-2': [ADDRESSES],
  'ap-southeast-1': [],
  'ap-southeast-2': [],
  'ap-southeast-3': [],
  'ap-southeast-4': [MAIL, ADDRESSES],
  'ap-southeast-5': [ADDRESSES],
  'ap-southeast-6': [MAIL, ADDRESSES],
  'ap-southeast-7': [MAIL, ADDRESSES],
  'ca-central-1': [],
  'ca-west-1': [ADDRESSES],
  'eu-central-1': [],
  'eu-central-2': [ADDRESSES],
  'eu-north-1': [],
  'eu-south-1': [],
  'eu-south-2': [MAIL, ADDRESSES],
  'eu-west-1': [],
  'eu-west-2': [],
  'eu-west-3': [],
  'il-central-1': [ADDRESSES],
  'me-central-1': [ADDRESSES],
  'me-south-1': [],
  'mx-central-1': [MAIL, ADDRESSES],
  'sa-east-1': [],
  'us-east-1': [],
  'us-east-2': [],
  'us-west-1': [],
  'us-west-2': [],
};

/** Regions that the documents recommend: near China, in Europe, and the cheapest. */
const ADVICE = 'us-east-1, eu-central-1 and ap-northeast-1 have everything';

/** Why the product cannot stand in a region, in a sentence; nothing where it can. */
export const regionProblem = (region: string): string | undefined => {
  const lacks = REGIONS[region];
  if (lacks === undefined) return `'${region}' is no region that is known to have all that is needed; ${ADVICE}`;
  return lacks.length === 0 ? undefined : `${region} lacks ${lacks.join(' and ')}; ${ADVICE}`;
};
