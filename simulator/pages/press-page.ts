import type { Instant } from '../../shared/time/civil.ts';
import type { Paper } from '../corpus/paper.ts';
import { encode, paragraphs } from './markup.ts';

const jsonLd = (paper: Paper, url: string, at: Instant, section: string): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: paper.title,
    url,
    datePublished: at,
    dateModified: at,
    articleSection: section,
  }).replaceAll('<', '\\u003c');

const head = (paper: Paper, url: string, at: Instant, section: string): string =>
  `<head><meta charset="utf-8"><title>${encode(paper.title)}</title><link rel="canonical" href="${url}"><meta property="og:title" content="${encode(paper.title)}"><meta property="article:published_time" content="${at}"><script type="application/ld+json">${jsonLd(paper, url, at, section)}</script></head>`;

const sectionOf = ({ title }: Paper): string =>
  title.startsWith('Opinion') ? 'Opinion' : title.includes('xplained') ? 'Explainer' : 'World';

export const nprPage = (paper: Paper, url: string, at: Instant): string => `<!DOCTYPE html>
<html lang="en">${head(paper, url, at, sectionOf(paper))}<body>
<header><nav><a href="/">NPR</a> <a href="/sections/news/">News</a></nav></header>
<main><article class="story"><div class="storytitle"><h1>${encode(paper.title)}</h1></div>
<div id="storytext" class="storytext storylocation">
${paragraphs(paper.body)}
<aside><p>Sponsor message</p></aside>
</div></article></main><footer><p>Terms of use</p></footer></body></html>
`;

export const alJazeeraPage = (paper: Paper, url: string, at: Instant): string => `<!DOCTYPE html>
<html lang="en">${head(paper, url, at, sectionOf(paper))}<body>
<header><nav><a href="/">Al Jazeera</a></nav></header>
<main><header class="article-header"><h1>${encode(paper.title)}</h1><p class="article__subhead">${encode(paper.summary ?? '')}</p></header>
<div class="wysiwyg wysiwyg--all-content" aria-live="polite">
${paragraphs(paper.body)}
</div></main><footer><p>Follow us</p></footer></body></html>
`;
