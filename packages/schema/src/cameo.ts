export { cameoCodes, type CameoCode, type CameoCodeId, type PloverType } from './cameo-codes.ts'

/** What must be shown beside the codes. */
export const codingCaveat =
  'Goldstein made his scale in 1992 for the categories of WEIS; the values of CAMEO codes come by a mapping. ' +
  'What is coded here is what a few speakers said long after the events: it is neither a sample nor a series. Do not add up or average the values.'
