import type { Dataset } from '@nkidp/schema'
import { collectionNames, collections } from '@nkidp/schema/collections'
import { markdownTable } from 'markdown-table'
import { notGuaranteed, packageGuarantees } from './guarantees.ts'
import { ruleGroups } from './rules/index.ts'

/**
 * The README of the data package with its marked parts filled in, such as `<!-- collections -->`. The mark
 * `<!-- events: korean-war opening-of-china -->` names the events that its table shows.
 *
 * @throws RangeError for an event that does not exist.
 */
export function readmeText(readme: string, dataset: Dataset): string {
  const parts: Readonly<Record<string, (ids: readonly string[]) => string>> = {
    events: (ids) => eventTable(ids, dataset),
    collections: () => collectionTable(dataset),
    guarantees: guaranteeLists,
  }
  return fillMarked(readme, parts)
}

/** The text with what is between the marks `<!-- name -->` and `<!-- /name -->` replaced; a mark may have words after a colon. */
export const fillMarked = (
  text: string,
  parts: Readonly<Record<string, (words: readonly string[]) => string>>,
): string =>
  Object.entries(parts).reduce(
    (filled, [name, part]) =>
      filled.replace(
        new RegExp(`(<!-- ${name}(?:: (.*))? -->)[^]*(?=<!-- /${name} -->)`),
        (_, mark: string, words = '') => `${mark}\n\n${part(String(words).split(' '))}\n\n`,
      ),
    text,
  )

/** A row for each telling, at the teller’s own date. */
function eventTable(ids: readonly string[], { chronology, people }: Dataset): string {
  const rows = ids.flatMap((id) => {
    const event = chronology.find((entry) => entry.id === id)
    if (event === undefined) throw new RangeError(`the README names an unknown event: ${id}`)
    return event.tellers.map(({ speaker, attribution, date }) => {
      const name = people.find((person) => person.id === speaker)?.nameParts.family
      const star = attribution === 'contextual' ? '\\*' : ''
      return [date?.verbatim ?? '', event.title, `${name ?? 'the report'}${star}`]
    })
  })
  return markdownTable([['When, in the report’s words', 'What, in ours', 'Told by'], ...rows])
}

const collectionTable = ({ meta }: Dataset): string =>
  markdownTable(
    [
      ['collection', 'records', 'what'],
      ...collectionNames.map((name) => [
        `\`${name}\``,
        String(meta.counts[name]),
        collections[name].description,
      ]),
    ],
    { align: ['', 'right'] },
  )

const guaranteeLists = (): string =>
  [
    ...ruleGroups.map(({ title, rules }) =>
      section(
        title,
        rules.map(({ guarantee }) => guarantee),
      ),
    ),
    section(
      'The package',
      packageGuarantees.map(({ guarantee }) => guarantee),
    ),
    section('Not guaranteed', notGuaranteed),
  ].join('\n\n')

const section = (title: string, sentences: readonly string[]): string =>
  `### ${title}\n\n${sentences.map((sentence) => `- ${sentence}`).join('\n')}`
