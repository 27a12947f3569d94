/** Where the function answers: the page that a mail leads to, and what Slack's buttons ask. */
export const DECIDE = '/decide';
export const DECIDE_SLACK = '/decide/slack';

/** The parameter and the field that hold a token. */
export const TOKEN_FIELD = 't';

/** The secret that holds the keys of links and buttons. */
export const LINKS_SECRET = 'decision-links';

/** What of a request the function goes by. */
export const SLACK_SIGNATURE = 'x-slack-signature';
export const SLACK_TIMESTAMP = 'x-slack-request-timestamp';
