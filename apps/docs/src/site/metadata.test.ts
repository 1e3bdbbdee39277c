import { meta } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { citationTags, linkedDataTag, mainFiles, yearsOf } from './metadata.ts'

test('the tags of a page name what it describes, with its version and address, and no date before the release', () => {
  const described = {
    title: 'A lamp',
    address: 'https://example.org/r/lamp/#v1.2.0',
    path: 'r/lamp',
  }
  const tags = citationTags({ ...described, released: '2026-01-31' })
  const contents = Object.fromEntries(
    tags.flatMap(({ attrs }) => (attrs?.['name'] ? [[attrs['name'], attrs['content']]] : [])),
  )
  expect(contents).toEqual({
    'DC.type': 'dataset',
    'DC.title': 'A lamp',
    'DC.creator': `${meta.author},`,
    'DC.publisher': meta.title,
    'DC.date': '2026-01-31',
    'DC.rights': 'CC-BY-4.0',
    'DC.language': 'en',
    'bibo.edition': meta.version,
    'eprints.official_url': described.address,
  })
  expect(tags).toContainEqual({
    tag: 'link',
    attrs: { rel: 'describedby', type: 'application/x-research-info-systems', href: '/r/lamp.ris' },
  })
  expect(JSON.stringify(citationTags({ ...described, released: undefined }))).not.toContain(
    'DC.date',
  )
})

test('no text can close the script element that holds linked data', () => {
  const { content = '' } = linkedDataTag({ name: '</script><script>' })
  expect(content).not.toContain('<')
  expect(JSON.parse(content)).toEqual({ name: '</script><script>' })
})

test('the years of a chronology reach from its first day to the day of the telling', () => {
  const dated = (earliest: string | null, latest: string | null) =>
    ({ date: { earliest, latest } }) as Parameters<typeof yearsOf>[0][number]
  const entries = [dated('1950-06-25', '1953-07-27'), dated(null, '1961-07-11'), dated(null, null)]
  expect(yearsOf(entries, '2009-04-06T15:00')).toBe('1950/2009')
  expect(yearsOf([...entries, dated('2009-01-01', '2011-12-31')], '2009-04-06')).toBe('1950/2011')
})

test('a format is offered as the one file that has all of it', () => {
  const file = (path: string) => ({
    path,
    format: path.split('/')[0] ?? '',
    mediaType: 'text/plain',
    records: 1,
    bytes: 1,
    sha256: '',
  })
  const paths = (...files: string[]) => mainFiles(files.map(file)).map(({ path }) => path)
  expect(paths('json/dataset.json', 'json/claims.json')).toEqual(['json/dataset.json'])
  expect(paths('csv/claims.csv', 'csv/people.csv', 'csv/csv.zip')).toEqual(['csv/csv.zip'])
  expect(paths('events/events.csv', 'events/datapackage.json')).toEqual(['events/events.csv'])
  expect(paths('parquet/claims.parquet', 'parquet/people.parquet')).toEqual([])
})
