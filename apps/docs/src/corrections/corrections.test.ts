import type { DatasetDiff, RecordChange } from '@nkidp/curation'
import { expect, test } from 'vitest'
import { correctionsIn, summary } from './corrections.ts'

const record = (id: string, change: RecordChange['change'], fields: RecordChange['fields'] = []): RecordChange => ({ collection: 'claims', id, change, label: id, fields, bump: 'minor', because: '' })
const notes = (...changes: RecordChange[]): DatasetDiff => ({ from: { version: '1.0.0', fingerprint: '' }, to: { version: '1.1.0', fingerprint: '' }, changes, bump: 'minor', demandedBy: null })

test('of a corrected record only the facts that changed are given, with what stood there before', () => {
  const corrected = record('a', 'corrected', [
    { path: ['date', 'edtf'], kind: 'fact', before: '1956', after: '1956-09' },
    { path: ['date', 'reference'], kind: 'fact', after: 'new' },
    { path: ['notes'], kind: 'wording', before: 'x', after: 'y' },
    { path: ['actors', 0], kind: 'fact', before: { actor: 'prc' }, after: null },
  ])
  expect(correctionsIn(notes(corrected, record('b', 'added'), record('c', 'reworded')))).toEqual([
    { id: 'a', label: 'a', fields: [{ name: 'date.edtf', before: '1956', after: '1956-09' }, { name: 'actors[0]', before: '{"actor":"prc"}', after: 'nothing' }] },
  ])
})

test('the summary counts the records by what became of them', () => {
  expect(summary(notes(record('a', 'added'), record('b', 'added'), record('c', 'removed')))).toBe('Added: 2; Removed: 1')
  expect(summary(notes())).toBe('The records are the same.')
})
