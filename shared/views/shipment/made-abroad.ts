import { countryNamed } from '../../domain/names/countries.ts';
import { HOME } from './goods-asked.ts';

const ABROAD =
  /\bforeign[- ](?:made|produced|manufactured|origin)\b|\b(?:made|produced|manufactured) (?:abroad|overseas|outside (?:of )?china)\b|\bnon-chinese(?:-made)?\b|(?:境外|国外|海外)(?:制造|生产|加工)/iu;
const MADE_IN = /\b(?:made|produced|manufactured|built) (?:in|by) (?:the )?(\p{L}+(?: \p{L}+)?)/giu;

/** Whether goods are said to be made outside China. */
export const isMadeAbroad = (goods: string): boolean =>
  ABROAD.test(goods) ||
  [...goods.matchAll(MADE_IN)].some(([, place = '']) => {
    const country = countryNamed(place) ?? countryNamed(place.split(' ')[0] ?? '');
    return country !== undefined && country !== HOME;
  });
