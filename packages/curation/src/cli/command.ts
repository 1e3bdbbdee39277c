/** One of the commands of `pnpm data`. */
export interface Command {
  readonly name: string
  /** Its arguments, as in `<collection> <id>`. */
  readonly usage: string
  /** What it does, in one line. */
  readonly summary: string
  /** What its own help says beyond that. */
  readonly details?: string
  /** Runs it and gives the exit code: 0 done, 1 the records have findings, 2 wrong usage. */
  run(args: readonly string[], surroundings: Surroundings): number | Promise<number>
}

/** What a command sees of the world. */
export interface Surroundings {
  /** The folder of the data package, with `records/` in it. */
  readonly dataFolder: string
  /** The folder of source texts, from `SINO_DPRK_SOURCES`; undefined where it is unset. */
  readonly sourcesFolder: string | undefined
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Whether to color and to draw for a terminal. */
  readonly isTerminal: boolean
}

/** Says how a command is called, and gives the exit code for wrong usage. */
export function wrongUsage(
  { name, usage, summary, details }: Omit<Command, 'run'>,
  { err }: Surroundings,
): number {
  err(`Usage: pnpm data ${name} ${usage}`.trimEnd())
  err(summary)
  if (details !== undefined) err(`\n${details}`)
  return 2
}
