import { expect, test } from 'vitest'
import { loadDataset } from '../load-dataset.ts'
import { coastFolder, findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { redirectsLeadSomewhere } from './redirects-lead-somewhere.ts'

test.each([
  ['moved', []],
  ['moved', ['tower-raised', 'keepers-strike']],
  ['split', ['tower-raised']],
  ['split', ['tower-raised', 'tower-raised']],
  ['withdrawn', ['tower-raised']],
] as const)('a record that was %s to %o is a finding', (kind, to) => {
  const findings = findingsOf(redirectsLeadSomewhere, (drafts) => {
    Object.assign(draft(drafts, 'redirects', 'old-tower'), { kind, to: [...to] })
  })
  expect(findings).toMatchObject([{ record: 'old-tower', field: 'to' }])
})

test.each([
  ['split', ['tower-raised', 'keepers-strike']],
  ['withdrawn', []],
] as const)('a record that was %s to %o is none', (kind, to) => {
  const findings = findingsOf(redirectsLeadSomewhere, (drafts) => {
    Object.assign(draft(drafts, 'redirects', 'old-tower'), { kind, to: [...to] })
  })
  expect(findings).toEqual([])
})

test.each([
  ['itself', ['old-tower'], []],
  ['another redirect', ['older-tower'], ['tower-raised']],
  ['another redirect that leads back', ['older-tower'], ['old-tower']],
  ['no record', ['newer-tower'], ['tower-raised']],
])('a redirect that leads to %s keeps the records from being a dataset', (_, to, onwards) => {
  const { dataFolder, sourcesFolder } = coastFolder((drafts) => {
    const redirect = draft(drafts, 'redirects', 'old-tower')
    Object.assign(redirect, { to })
    if (onwards.length > 0) drafts.redirects.push({ ...redirect, id: 'older-tower', to: onwards })
  })
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  expect(findings).toContainEqual(
    expect.objectContaining({ record: 'old-tower', field: 'to[0]', rule: 'references-resolve' }),
  )
  expect(collections).toBeUndefined()
})
