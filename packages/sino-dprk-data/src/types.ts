/**
 * The types of the records and of their ids. Import them from `@nkidp/sino-dprk-data`.
 *
 * @module
 */
export type { LinkedId } from './linked-ids.ts'
export type { MovedId } from './lookup.ts'
export type * from '#generated/ids.ts'
export type * from '#generated/types.ts'
export type { AnyRecord, DatasetJson, RecordById, RecordId, RecordJson } from './records.ts'
export type { CameoCode, CameoCodeId, PloverType } from '@nkidp/schema/cameo'
export type { CollectionName, RecordType } from '@nkidp/schema/collections'
