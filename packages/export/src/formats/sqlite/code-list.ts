import { cameoCodes, type CameoCode } from '@nkidp/schema/cameo'
import { compareIds } from '@nkidp/schema/text'
import { cellAt, column } from '../../tables/table.ts'

/** The whole CAMEO code book, with what is mapped to each code. */
export const codeList = {
  name: 'cameo_codes',
  description: 'Every CAMEO code, with its value on Goldstein’s scale and its type in PLOVER.',
  columns: [
    column('code', 'The code, with its leading zero.', { required: true }),
    column('label', 'What the code stands for.', { required: true }),
    column('goldstein', 'Its value on Goldstein’s scale; none if the scale has none.', {
      type: 'number',
    }),
    column('plover_event', 'The event type in PLOVER; none if the conversion table has none.'),
    column('plover_mode', 'The mode in PLOVER.'),
    column('plover_contexts', 'The contexts in PLOVER. Separated by semicolons.'),
  ],
  key: ['code'],
  rows: Object.entries<CameoCode>(cameoCodes)
    .toSorted(([a], [b]) => compareIds(a, b)) // An object lists the key 100 before 010.
    .map(([code, { label, goldstein, plover }]) => [
      code,
      label,
      goldstein,
      ...['event', 'mode', 'contexts'].map((part) => cellAt(plover, [part])),
    ]),
}
