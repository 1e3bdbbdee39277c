// What the search indexes of every record. Removed after the index is built.
import { everyRecord } from '../../data/dataset.ts'
import { searched } from '../../search/record-texts.ts'

export const GET = () => Response.json(everyRecord.map(searched))
