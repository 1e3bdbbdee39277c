/** No file has this path: the host answers with the page that helps. */
export const missingPage = 'no-such-page/'

/** A page of each type, by its path from the home page. What holds for these holds for every page of their type. */
export const sitePages: Readonly<Record<string, string>> = {
  home: '',
  about: 'about/',
  chronology: 'chronology/',
  'chronology 1945–2009': 'chronology/1945-2009/',
  'chronology 1966–1971': 'chronology/1966-1971/',
  speakers: 'speakers/',
  records: 'records/',
  source: 'source/',
  'attribution audit': 'attribution/',
  differences: 'differences/',
  corrections: 'corrections/',
  method: 'method/',
  guarantees: 'guarantees/',
  cite: 'cite/',
  search: 'search/',
  terms: 'terms/',
  'missing page': missingPage,
}

/** As `sitePages`, of the data and how to use them. */
export const dataPages: Readonly<Record<string, string>> = {
  data: 'data/',
  'event table': 'data/events/',
  fields: 'data/fields/',
  versions: 'data/versions/',
  migration: 'data/migration/',
  runtimes: 'data/runtimes/',
  guides: 'guides/',
  'guide with a picture': 'guides/d3/',
  'guide with long lines': 'guides/adding-a-record/',
  'API reference': 'api/query/',
}

export const recordPages: Readonly<Record<string, string>> = {
  event: 'r/panel-2009-04-06/',
  speaker: 'r/speaker-jin-linbo/',
  person: 'r/mao-zedong/',
  organization: 'r/chinese-peoples-volunteers/',
  state: 'r/dprk/',
  place: 'r/pyongyang/',
  concept: 'r/alliance/',
  document: 'r/honecker-and-kim-1984-05-31/',
  'chronology entry': 'r/zhou-enlai-in-pyongyang-1970/',
  claim: 'r/schaefer-suspected-taiwan-bargain/',
  quotation: 'r/quotation-lips-and-teeth/',
  source: 'r/wilson-center-event-page/',
  reference: 'r/shen-2016/',
}
