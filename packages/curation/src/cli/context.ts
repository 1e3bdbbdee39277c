export interface CommandContext {
  readonly rootFolder: string
  /** The folder of the data package, with `records/` in it. */
  readonly dataFolder: string
  /** The folder of source texts, from `SINO_DPRK_SOURCES`; undefined if it is not set. */
  readonly sourcesFolder: string | undefined
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Whether to color and to draw for a terminal. */
  readonly isTerminal: boolean
}
