import type { Dataset } from '@nkidp/schema'
import { collectionNames, collections } from '@nkidp/schema/collections'
import { notGuaranteed, packageGuarantees } from './guarantees.ts'
import { ruleGroups } from './rules/index.ts'

/** The README of the data package with its marked parts filled in, such as `<!-- collections -->`. */
export function readmeText(readme: string, dataset: Dataset): string {
  const parts = { collections: collectionTable(dataset), guarantees: guaranteeLists() }
  return Object.entries(parts).reduce(
    (text, [mark, part]) =>
      text.replace(
        new RegExp(`(?<=<!-- ${mark} -->)[^]*(?=<!-- /${mark} -->)`),
        () => `\n\n${part}\n\n`,
      ),
    readme,
  )
}

function collectionTable({ meta }: Dataset): string {
  const rows = [
    ['collection', 'records', 'what'],
    ...collectionNames.map((name) => [
      `\`${name}\``,
      String(meta.counts[name]),
      collections[name].description,
    ]),
  ]
  const [first = 0, second = 0, third = 0] = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const [head, ...body] = rows.map(
    ([name = '', count = '', what = ''], index) =>
      `| ${name.padEnd(first)} | ${index === 0 ? count : count.padStart(second)} | ${what.padEnd(third)} |`,
  )
  const line = `| ${'-'.repeat(first)} | ${'-'.repeat(second - 1)}: | ${'-'.repeat(third)} |`
  return [head, line, ...body].join('\n')
}

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
