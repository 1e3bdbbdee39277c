import { groups, type GroupName } from './groups.ts'
import { nameKey } from './names.ts'

/** What this site uses of Pagefind, which writes its module beside its index when the site is built. */
export interface Pagefind {
  options(options: object): Promise<void>
  search(
    query: string | null,
    options?: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly Result[] }>
}

interface Result {
  readonly id: string
  readonly score: number
  data(): Promise<Hit>
}

export interface Hit {
  readonly url: string
  readonly content: string
  /** HTML: escaped text, with `mark` around what was found. */
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

export interface FoundGroup {
  readonly name: GroupName
  readonly results: readonly Result[]
}

/** For `pagefind.options`. Names, and the dates of events, count as much as titles. */
const ranking = { metaWeights: { title: 5, names: 5, when: 5, id: 1, line: 0.5 } }

/** How far a record or page that has this very name or id is ahead of the others. */
const ahead = 1000

export type Find = (query: string) => Promise<FoundGroup[]>

/** A search whose hits are in groups, the group of the best hit first. */
export async function startFinding(pagefind: Pagefind, options: object = {}): Promise<Find> {
  await pagefind.options({ ranking, ...options })
  const groupOf = new Map<string, GroupName>()
  for (const group of Object.keys(groups) as GroupName[])
    for (const { id } of (await pagefind.search(null, { filters: { group } })).results)
      groupOf.set(id, group)

  return async (query) => {
    const words = query.replace(/([\p{L}\p{N}])\p{Dash}(?=[\p{L}\p{N}])/gu, '$1 ')
    const named = await pagefind.search(null, { filters: { named: nameKey(query) } })
    const exact = new Set(named.results.map(({ id }) => id))
    const { results } = await pagefind.search(words)
    const first = await results[0]?.data()
    const found = first !== undefined && hasWords(first, query) ? results : []
    const ranked = [...named.results, ...found.filter(({ id }) => !exact.has(id))].map((result) => {
      const name = groupOf.get(result.id) ?? 'pages'
      const { weight } = groups[name]
      return { name, result, rank: exact.has(result.id) ? ahead + weight : result.score * weight }
    })
    // Without Map.groupBy, which browsers of 2023 lack.
    const inGroups = new Map<GroupName, typeof ranked>()
    for (const hit of ranked) inGroups.set(hit.name, [...(inGroups.get(hit.name) ?? []), hit])
    return [...inGroups]
      .map(([name, hits]) => ({
        name,
        results: hits.map(({ result }) => result),
        best: hits[0]!.rank,
      }))
      .sort((a, b) => b.best - a.best)
  }
}

/**
 * Whether a hit has every word of a query, or one much like it. For a word that the index lacks, Pagefind takes the longest
 * word that it begins with, such as `x` for `xyzzy`; one hit shows it, since all have the same words.
 */
export function hasWords({ content, meta }: Pick<Hit, 'content' | 'meta'>, query: string): boolean {
  const text = nameKey([content, ...Object.values(meta)].join(' '))
  const words = [...new Set(text.split(' '))]
  return nameKey(query)
    .split(' ')
    .every((word) => text.includes(word) || words.some((other) => isLike(word, other)))
}

/** Whether two words have the same beginning, and more than that in common: most often the same stem. */
function isLike(word: string, other: string): boolean {
  const [a, b] = [word, other].map((each) => each.replace(/y/g, 'i')) as [string, string]
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same * 2 >= a.length && (same >= 4 || a.length - same <= 2)
}
