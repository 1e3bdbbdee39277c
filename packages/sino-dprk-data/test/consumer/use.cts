// The same in CommonJS.
import * as data from '@nkidp/sino-dprk-data'
import * as citing from '@nkidp/sino-dprk-data/cite'
import * as evidence from '@nkidp/sino-dprk-data/evidence'
import * as query from '@nkidp/sino-dprk-data/query'

export const zhou: data.Person = data.get('zhou-enlai')
export const found: readonly data.ChronologyEntry[] = query.between(null, '1953')
export const ris: string = citing.cite(zhou).ris
export const computed: Promise<string> = evidence
  .verifyDataset(data)
  .then((verification) => verification.computed)

// @ts-expect-error no record has this id
data.get('zhou-enlia')
// @ts-expect-error no collection has this name
import type {} from '@nkidp/sino-dprk-data/persons'
