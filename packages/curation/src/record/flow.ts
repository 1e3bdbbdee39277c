import { stringify } from 'yaml'

/** A value as YAML on one line, as evidence is written: `{ start: 22, end: 105 }`. */
export const flow = (value: object): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
