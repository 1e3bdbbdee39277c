import { each, edit, testRule } from '../testing/index.ts'
import { summaryStartsWithoutPronoun } from './summary-starts-without-pronoun.ts'

const summarized = (summary: string) => edit('chronology', 'keepers-strike', { summary })

testRule(summaryStartsWithoutPronoun, {
  rejects: each(
    [
      ['It', 'It lasted a year.'],
      ['They', 'They refused to work.'],
      ['Its', 'Its lamps went out.'],
      ['His', 'His lamps went out.'],
      ['This', 'This was the first strike.'],
      ['That', 'That winter no lamp burned.'],
      ['Those', 'Those who kept the lamps refused to work.'],
      ['In that', 'In that decade no lamp burned.'],
      ['Of it', 'Of it Berg said little.'],
      ['It', 'It’s Berg who tells of the strike.'],
    ],
    ([start, summary]) => [
      summary,
      summarized(summary),
      { at: 'keepers-strike summary', received: `"${start}"` },
    ],
  ),
  accepts: [
    'Keepers refused to work in that decade.',
    'According to Berg, it lasted a year.',
    'In 1907 they refused to work.',
    'Both Berg and Dahl speak of the strike.',
    'Italian keepers refused to work.',
    'In Thisted the keepers refused to work.',
    'The keepers refused to work.',
  ].map((summary) => [summary, summarized(summary)]),
})
