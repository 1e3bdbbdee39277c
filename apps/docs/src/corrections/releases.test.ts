import type { FieldChange, RecordChange } from '@nkidp/curation/diff'
import { expect, test } from 'vitest'
import { changesOf, releases } from './releases.ts'
import { summary } from './summary.ts'

const release = { version: '9.0.0', date: '2030-01-01', fingerprint: 'f', counts: {} }
const record = (id: string, change: RecordChange['change'], ...fields: FieldChange[]): RecordChange => ({ collection: 'claims', id, change, label: id, fields, bump: 'minor', because: '' })

test('of a corrected record only the facts that changed are given, with what stood there before', () => {
  const corrected = record(
    'a',
    'corrected',
    { path: ['date', 'edtf'], kind: 'fact', before: '1956', after: '1956-09' },
    { path: ['date', 'reference'], kind: 'fact', after: 'new' },
    { path: ['notes'], kind: 'wording', before: 'x', after: 'y' },
    { path: ['actors', 0], kind: 'fact', before: { actor: 'prc' }, after: null },
  )
  expect(changesOf(release, { changes: [corrected] }).corrections).toEqual([
    { id: 'a', label: 'a', fields: [{ name: 'date.edtf', before: '1956', after: '1956-09' }, { name: 'actors[0]', before: '{"actor":"prc"}', after: 'nothing' }] },
  ])
})

test('what reaches furthest comes first, and the counts say all', () => {
  const changes = changesOf(release, { changes: [record('a', 'reworded'), record('b', 'added'), record('c', 'removed'), record('d', 'added'), record('e', 'corrected')] })
  expect(changes.others.map(({ change }) => change)).toEqual(['removed', 'added', 'reworded'])
  expect(summary(changes)).toBe('1 record corrected; 1 removed; 2 added; 1 with words, notes or places changed, and no fact.')
  expect(summary(changesOf(release, { changes: [] }))).toBe('The records are the same.')
})

test('every release is there, the newest first, and each tells of every record that it changed', () => {
  expect(releases.length).toBeGreaterThan(0)
  expect(releases.map(({ release: { date } }) => date)).toEqual(releases.map(({ release: { date } }) => date).sort().reverse())
  for (const { corrections, others } of releases) expect(corrections.length + others.length).toBeGreaterThan(0)
})
