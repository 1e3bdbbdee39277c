import { redirects } from '@nkidp/sino-dprk-data'
import { everyRecord, type PlainRecord } from '../data/dataset.ts'
import { everyId } from './history.ts'
import { releases } from '../data/releases.ts'

const gone: readonly PlainRecord[] = redirects

/** The ids that have a page: of each record, of each redirect, and of all that any release had. */
export const everyAddress: readonly string[] = [
  ...new Set([...everyRecord, ...gone].map(({ id }) => id).concat(everyId(releases))),
]
