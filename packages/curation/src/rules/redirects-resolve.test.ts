import { expect, test } from 'vitest'
import { loadDataset } from '../load-dataset.ts'
import { coastFolder, draft, edit, testRule } from '../testing/index.ts'
import { redirectsResolve } from './redirects-resolve.ts'

const redirect = (kind: string, ...to: readonly string[]) =>
  edit('redirects', 'old-tower', { kind, to })

testRule(redirectsResolve, {
  rejects: [
    ['a moved record without an id', redirect('moved'), 'old-tower to'],
    [
      'a moved record with two ids',
      redirect('moved', 'tower-raised', 'keepers-strike'),
      'old-tower to',
    ],
    ['a split record with one id', redirect('split', 'tower-raised'), 'old-tower to'],
    ['a withdrawn record with an id', redirect('withdrawn', 'tower-raised'), 'old-tower to'],
  ],
  accepts: [
    ['a split record with two ids', redirect('split', 'tower-raised', 'keepers-strike')],
    ['a withdrawn record without an id', redirect('withdrawn')],
  ],
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
