import codeBook from './cameo-codes.json' with { type: 'json' }
import { freeze } from './json/freeze.ts'

/** A CAMEO code with the values that are mapped to it. Its first two digits are its root category. */
export interface CameoCode {
  readonly label: string
  /** On Goldstein’s scale, from -10 (conflict) to 10 (cooperation), to one decimal; null if the scale has none for the code. */
  readonly goldstein: number | null
  /** Absent if the conversion table has none for the code: it begins at 03. */
  readonly plover?: PloverType
}

/** How PLOVER, the successor of CAMEO, names an act. */
export interface PloverType {
  readonly event: string
  readonly mode?: string
  readonly contexts?: readonly string[]
}

export type CameoCodeId = keyof typeof codeBook

type Row = readonly [label: string, goldstein: number | null, plover?: PloverType]

/* @__NO_SIDE_EFFECTS__ */
const codesOf = (rows: Readonly<Record<string, Row>>) =>
  Object.fromEntries(
    Object.entries(rows).map(([id, [label, goldstein, plover]]): [string, CameoCode] => [
      id,
      { label, goldstein, ...(plover && { plover }) },
    ]),
  )

/**
 * The whole CAMEO code book, by code with its leading zero. Codes, Goldstein values and PLOVER types come from the references
 * `cameo-codes`, `cameo-goldstein-values` and `cameo-plover-types`.
 */
export const cameoCodes: Readonly<Record<CameoCodeId, CameoCode>> = /* @__PURE__ */ freeze(
  /* @__PURE__ */ codesOf(codeBook as unknown as Record<CameoCodeId, Row>) as Record<
    CameoCodeId,
    CameoCode
  >,
)
