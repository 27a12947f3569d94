import { civilAt } from '../../shared/time/civil.ts';
import { type Appearance, type Channel, documentNumber, zoneOf } from '../channels.ts';
import { isOffice } from '../corpus/office.ts';
import { OFFICES } from '../offices.ts';
import { gssPage } from './gss-page.ts';
import { mfaPage } from './mfa-page.ts';
import { type Load, mofcomPage } from './mofcom-page.ts';
import { portalPage } from './portal-page.ts';
import { federalRegisterPage, whiteHousePage } from './presidential-page.ts';
import { alJazeeraPage, nprPage } from './press-page.ts';

const FIRST_LOAD: Load = { day: 100, unit: '0' };

const OWN_SITES: readonly Channel[] = ['announcements', 'policies', 'bureau'];

/** Whether a text's page links its files; where the portal has the whole text in the page, it does not. */
export const linksFiles = ({ paper: { onSite }, channel }: Appearance): boolean =>
  onSite === undefined || OWN_SITES.includes(channel);

/** The page of a text as the ministry's own sites show it: what is in a file there is behind a link. */
export const renderSitePage = (appearance: Appearance, load?: Load): string => {
  const { paper } = appearance;
  const body = linksFiles(appearance) ? (paper.onSite ?? paper.body) : paper.body;
  return renderFullPage({ ...appearance, paper: { ...paper, body } }, load);
};

/** The page at an address, in the structure of its site, with the whole text. */
export const renderFullPage = ({ paper, channel, url, at }: Appearance, load: Load = FIRST_LOAD): string => {
  const posted = civilAt(at, zoneOf(paper.series));
  if (isOffice(channel)) return OFFICES[channel].page(paper, posted, load);
  switch (channel) {
    case 'announcements':
    case 'policies':
    case 'bureau':
      return mofcomPage(paper, posted, '政策发布', load);
    case 'spokesperson':
      return mofcomPage(paper, posted, '新闻发布', load);
    case 'portal':
    case 'portal-news':
      return portalPage(paper, posted);
    case 'tariff-commission':
      return gssPage(paper, posted);
    case 'foreign-ministry':
      return mfaPage(paper, posted);
    case 'white-house':
      return whiteHousePage(paper, url, at);
    case 'federal-register':
      return federalRegisterPage(paper, url, documentNumber(paper));
    case 'npr':
      return nprPage(paper, url, at);
    case 'al-jazeera':
      return alJazeeraPage(paper, url, at);
  }
};
