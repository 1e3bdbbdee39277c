import * as data from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import { verifyDataset } from '@nkidp/sino-dprk-data/evidence'
import { people } from '@nkidp/sino-dprk-data/people'
import { between } from '@nkidp/sino-dprk-data/query'

/** One line that only the whole package, unharmed, can make: the fingerprint is computed from every value. */
export async function line() {
  const { computed } = await verifyDataset(data)
  const cited = cite(data.get('korean-war')).csl.id
  return [computed, cited, people === data.people, between('1950', '1953').length].join(' ')
}
