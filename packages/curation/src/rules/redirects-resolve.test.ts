import { expect, test } from 'vitest'
import { loadDataset } from '../load-dataset.ts'
import { coastFolder, draft, edit, findingsOf } from '../testing/index.ts'
import { redirectsResolve } from './redirects-resolve.ts'

const findingsOfRedirect = (kind: string, to: readonly string[]) =>
  findingsOf(redirectsResolve, edit('redirects', 'old-tower', { kind, to }))

test.each([
  ['moved', []],
  ['moved', ['tower-raised', 'keepers-strike']],
  ['split', ['tower-raised']],
  ['withdrawn', ['tower-raised']],
])('rejects a %s record with the ids %j', (kind, to) => {
  expect(findingsOfRedirect(kind, to)).toMatchObject([{ record: 'old-tower', field: 'to' }])
})

test.each([
  ['split', ['tower-raised', 'keepers-strike']],
  ['withdrawn', []],
])('accepts a %s record with the ids %j', (kind, to) => {
  expect(findingsOfRedirect(kind, to)).toEqual([])
})

test.each([
  ['itself', ['old-tower'], []],
  ['another redirect', ['older-tower'], ['tower-raised']],
  ['another redirect that leads back', ['older-tower'], ['old-tower']],
  ['no record', ['newer-tower'], ['tower-raised']],
])('a redirect to %s is a finding of references-resolve', (_, to, onwards) => {
  const { dataFolder, sourcesFolder } = coastFolder((drafts) => {
    const redirect = draft(drafts, 'redirects', 'old-tower')
    Object.assign(redirect, { to })
    if (onwards.length > 0) drafts.redirects.push({ ...redirect, id: 'older-tower', to: onwards })
  })
  expect(loadDataset(dataFolder, sourcesFolder).findings).toContainEqual(
    expect.objectContaining({ record: 'old-tower', field: 'to[0]', rule: 'references-resolve' }),
  )
})
