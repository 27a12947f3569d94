import type { Instant } from '../../shared/time/civil.ts';
import type { Paper } from '../corpus/paper.ts';
import { encode, paragraphs } from './markup.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `August 11, 2025`: an order is of the day on which it was signed. */
const signedOn = ({ posted }: Paper): string => {
  const [year, month, day] = posted.slice(0, 10).split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`;
};

/** An order or proclamation on www.whitehouse.gov. */
export const whiteHousePage = (paper: Paper, url: string, at: Instant): string => {
  const title = encode(paper.title);
  return `<!DOCTYPE html>
<html lang="en-US"><head><meta charset="utf-8"><title>${title} – The White House</title><link rel="canonical" href="${url}"><meta property="og:title" content="${title}"><meta property="article:published_time" content="${at}"></head>
<body class="wp-singular post-template-default"><main id="wp--skip-link--target"><div class="wp-block-whitehouse-topper"><h1 class="wp-block-whitehouse-topper__headline">${title}</h1><div class="wp-block-post-date"><time datetime="${at}">${at.slice(0, 10)}</time></div></div>
<div class="entry-content wp-block-post-content has-global-padding is-layout-constrained">
${paragraphs(paper.body)}
<p>DONALD J. TRUMP</p>
<p>THE WHITE HOUSE,</p>
<p>${signedOn(paper)}.</p>
</div></main></body></html>
`;
};

/** The same document in the Federal Register. */
export const federalRegisterPage = (paper: Paper, url: string, number: string): string => {
  const isOrder = paper.series === 'presidential';
  const title = encode(paper.title);
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Federal Register :: ${title}</title><link rel="canonical" href="${url}"></head>
<body><main><div class="fr-seal-block-header"><h1>${title}</h1></div>
<dl class="metadata_list"><dt>Document Type</dt><dd>${isOrder ? 'Presidential Document' : 'Notice'}</dd><dt>Document Number</dt><dd>${number}</dd>${paper.number === undefined ? '' : `<dt>EO Citation</dt><dd>${paper.number}</dd>`}</dl>
<div id="fulltext_content_area" class="doc-content">
${paper.number === undefined ? '' : `<p>${paper.number} of ${signedOn(paper)}</p>\n`}${paragraphs(paper.body)}
${isOrder ? `<p>THE WHITE HOUSE, ${signedOn(paper)}.</p>\n` : ''}</div></main></body></html>
`;
};
