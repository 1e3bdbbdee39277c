export { cameoCodes, type CameoCode, type CameoCodeId, type PloverType } from './cameo-codes.ts'

/** What must be shown beside the codes. */
export const codingCaveat =
  'Use the values with care. Goldstein made his scale in 1992 for WEIS, an older coding scheme; CAMEO codes get their values through a mapping. ' +
  'The codes describe what a few speakers said long after the events, not a sample or a time series. Do not add or average them.'
