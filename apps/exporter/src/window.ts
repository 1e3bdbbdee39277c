import { isBefore } from '@nkidp/schema/dates'

/** A stretch of days, `YYYY-MM-DD`, both included; null where it is open. */
export interface Window {
  readonly from: string | null
  readonly to: string | null
}

interface Extent {
  readonly earliest: string | null
  readonly latest: string | null
}

export const isDated = ({ earliest, latest }: Extent): boolean =>
  earliest !== null || latest !== null

/** Whether something with this date may have happened, or gone on, within the window. */
export const overlaps = ({ earliest, latest }: Extent, { from, to }: Window): boolean =>
  !isBefore(latest, from) && !isBefore(to, earliest)
