import { cite, type Citation } from '@nkidp/sino-dprk-data/cite'
import { shown } from './releases.ts'

/** The citation of a record, or of the dataset, in the version that the site shows. */
export const citationOf = (cited: Parameters<typeof cite>[0]): Citation =>
  cite(cited, shown && { issued: shown.date })
