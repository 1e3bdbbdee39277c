declare module 'edtf' {
  /** A parsed date; `min` and `max` are its first and last millisecond, null where unknown, infinite where open. */
  interface ExtendedDate {
    readonly min: number | null
    readonly max: number | null
    toString(): string
  }
  /** @throws for what it cannot parse. */
  export default function edtf(text: string): ExtendedDate
}
