import { expect } from 'vitest'
import { expectHarmless } from './harmless.ts'
import { overflowAt } from './observe.ts'
import { test } from './made-up.ts'

// Pages of a record: record-pages.test.ts.
test.for([
  '',
  'chronology/',
  'chronology/1945-2009/',
  'chronology/1966-1971/',
  'speakers/',
  'records/',
  'source/',
  'attribution/',
  'differences/',
  'search/?q=harmed',
])(
  'on /%s hostile texts are shown as text, run nothing, lead nowhere and do not overflow',
  async (path, { visit }) => {
    const { page, problems, settled } = await visit(path)
    await expectHarmless(page)
    await settled()
    expect(problems).toEqual([])
    expect(await overflowAt(page, 320)).toEqual([])
  },
)
