export * from './canonical-json.ts'
export * from './fingerprint.ts'
export * from './is-object.ts'
export * from './values-at.ts'
