/** Parts of patterns: goods that leave a country, and what keeps them in. */
export const EXPORT = '(?:exports?|shipments?|sales|shipping|exporting|suppl(?:y|ies))';
export const CURB =
  '(?:controls?|curbs?|restrictions?|limits?|bans?|prohibitions?|limitations?|embargo(?:es)?|checks|rules?|regulations?|regime|measures?|licen[cs]\\w+)';
