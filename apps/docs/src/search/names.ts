import type { AnyRecord } from '@nkidp/sino-dprk-data'

/**
 * Names that readers type and that no record has: spellings by Wade–Giles, McCune–Reischauer and the postal map
 * for names that the records give in characters, and abbreviations in common use. By the id of the record.
 */
export const otherNames: Readonly<Partial<Record<AnyRecord['id'], readonly string[]>>> = {
  'chinese-communist-party': ['CCP', 'CPC'],
  'cold-war-international-history-project': ['CWIHP'],
  'communist-party-of-the-soviet-union': ['CPSU'],
  'foreign-direct-investment': ['FDI'],
  juche: ['Chuch’e', 'Chuche'],
  'kim-il-sung': ['Kim Il-sung', 'Kim Ilsung', 'Kim Ilsŏng'],
  'korean-workers-party': ['KWP', 'WPK', 'Workers’ Party of Korea'],
  'mao-zedong': ['Mao Tse-tung'],
  'peng-dehuai': ['P’eng Te-huai', 'Peng Teh-huai'],
  prc: ['Peking', 'Communist China'],
  pyongyang: ['P’yŏngyang'],
  rok: ['ROK', 'Republic of Korea'],
  taiwan: ['ROC', 'Republic of China'],
  'tiananmen-square': ['T’ien-an-men'],
  usa: ['US', 'USA', 'United States of America'],
  ussr: ['USSR'],
  'zhou-enlai': ['Chou En-lai'],
}

/** Words by which a page should be found first. By its path from the home page. */
export const pageNames: Readonly<Record<string, readonly string[]>> = {
  'cite/': ['citation', 'citations', 'footnote', 'Zotero'],
  'data/': ['CSV', 'Datawrapper', 'download', 'downloads', 'Flourish', 'Tableau', 'ZIP'],
  'guides/timelinejs/': ['embed', 'iframe'],
  'data/events/': ['CAMEO', 'Goldstein', 'PLOVER', 'event codes', 'event data'],
}

/** A name or an id as it is compared: without case, accents, apostrophes and hyphens. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
