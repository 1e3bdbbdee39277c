import { onceWrong } from '@nkidp/schema/testing'
import { expect, test } from 'vitest'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { findingsOf } from './coast-folder.ts'
import type { Change } from './coast.ts'

/** Parts of a finding. `at` is its record with its field: `norland identifiers.cow`. */
type Expected = { readonly [K in keyof Finding | 'at']?: string | number | RegExp }

interface Cases {
  /** Each change with all findings after it, in order; a finding may be its place alone. */
  readonly rejects: readonly (readonly [
    name: string,
    change: Change,
    ...findings: (Expected | string)[],
  ])[]
  readonly accepts?: readonly (readonly [name: string, change: Change])[]
  /** The kind of inputs that were once accepted. */
  readonly onceWrongAs?: string
}

/** Tests what a rule finds, alone, after changes of the made-up records. */
export function testRule(rule: Rule, { rejects, accepts = [], onceWrongAs }: Cases): void {
  const found = (change: Change) =>
    findingsOf(rule, change).map((finding) => ({
      at: [finding.record, finding.field].filter(Boolean).join(' '),
      ...finding,
    }))
  for (const [name, change, ...findings] of rejects)
    test(`rejects ${name}`, () => {
      if (onceWrongAs !== undefined) onceWrong(onceWrongAs, name, 'refused')
      expect(found(change)).toMatchObject(
        findings.map((finding) =>
          typeof finding === 'string' ? { at: finding } : matching(finding),
        ),
      )
    })
  for (const [name, change] of accepts)
    test(`accepts ${name}`, () => {
      expect(found(change)).toEqual([])
    })
}

const matching = (expected: Expected): object =>
  Object.fromEntries(
    Object.entries(expected).map(([part, value]): [string, unknown] => [
      part,
      value instanceof RegExp ? expect.stringMatching(value) : value,
    ]),
  )

/** A case for each of these rows. */
export const each = <const R, C extends readonly [name: string, change: Change, ...unknown[]]>(
  rows: readonly R[],
  caseOf: (row: R) => C,
): C[] => rows.map(caseOf)
