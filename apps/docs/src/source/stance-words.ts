import { get, stanceModes, type Claim } from '@nkidp/sino-dprk-data'
import { typeset } from '../data/labels.ts'

/** The stance of a claim, with its holder if that is not the speaker: `perceived by Kim Il Sung`. */
export const stanceWords = ({ mode, holder }: Claim['stance']): string =>
  `${stanceModes[mode].label.toLowerCase()}${holder === undefined ? '' : ` by ${typeset(get(holder).name)}`}`
