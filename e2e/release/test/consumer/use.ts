// What a TypeScript user of the later release writes. `lamp-oil` is now `oil`.
import { get, type Concept, type MovedId } from '@nkidp/sino-dprk-data'

export const current: Concept = get('oil')
export const moved: Concept = get('lamp-oil')
export const old: MovedId = 'lamp-oil'
// @ts-expect-error no version had this id
get('lamp-oli')
