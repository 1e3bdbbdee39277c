import { stanceModes } from '@nkidp/schema/vocabularies'
import { get, type Claim } from '@nkidp/sino-dprk-data'

/** How a statement is held, and by whom where not by the speaker: `perceived by Kim Il Sung`. */
export const stanceWords = ({ mode, holder }: Claim['stance']): string =>
  [
    stanceModes[mode].label.toLowerCase(),
    ...(holder === undefined ? [] : [`by ${get(holder).name}`]),
  ].join(' ')
