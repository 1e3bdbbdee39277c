import type { Collections } from '@nkidp/schema'

/** A TypeScript module that gives, for each id that moved, the id of the record that stands in its place. */
export function movedIds({ redirects }: Pick<Collections, 'redirects'>): string {
  const moved = redirects.filter(({ kind }) => kind === 'moved')
  const members = moved.flatMap(({ id, to }) =>
    to.map((target) => `  readonly ${JSON.stringify(id)}: ${JSON.stringify(target)}\n`),
  )
  return `/** The ids that moved, each with the id of the record that stands in its place. */\nexport interface MovedIds {\n${members.join('')}}\n`
}
