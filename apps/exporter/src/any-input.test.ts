import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectionNames } from '@nkidp/schema/collections'
import { formats } from '@nkidp/export/formats/all'
import { asLines, hostileTexts, madeUp, recordsIn } from '@nkidp/export/testing'
import { CommanderError } from 'commander'
import fc from 'fast-check'
import { emptyFolder, onceWrong } from '@nkidp/schema/testing'
import { expect, test } from 'vitest'
import { parse } from '../test/command.ts'
import { Failure } from './failure.ts'
import { readInput } from './input/read-input.ts'

const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]/ // eslint-disable-line no-control-regex

const options = ['format', 'collection', 'input', 'from', 'to', 'involving', 'out', 'stdout']
const argument = fc.oneof(
  fc.constantFrom(...options.map((name) => `--${name}`), '--quiet', '--list', '--json-summary'),
  fc.constantFrom(...options.map((name) => `--${name}=1970`), 'verify', '--', '-', '--json'),
  fc.constantFrom(...formats.map(({ name }) => name), ...collectionNames, 'all', '1970', '-0107'),
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

test('any arguments are parsed, or refused in words', async () => {
  onceWrong('Values that formats cannot write', 'any arguments', 'parsed, or refused in words')
  await fc.assert(
    fc.asyncProperty(fc.array(argument, { maxLength: 6 }), async (argv) => {
      const error = await parse(argv).then(
        () => undefined,
        (error: unknown) => error,
      )
      if (error === undefined || error instanceof CommanderError) return
      if (error instanceof Error && error.message === 'this is not an export') return
      expect(error).toBeInstanceOf(Failure)
      expect(error).toMatchObject({ exitCode: 2 })
      expect((error as Failure).message).not.toMatch(controls)
    }),
  )
})

const json = JSON.stringify(madeUp)
const ndjson = asLines(recordsIn(madeUp))

/** A change of a text at a place: some of it is replaced. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(300)),
  insert: fc.oneof(
    fc.constantFrom(...hostileTexts, '"', '{', '}', '[', ']', ',', ':', '\\u001b', '1e999', 'null'),
    fc.constantFrom(...hostileTexts).map((text) => JSON.stringify(text)),
    fc.string({ unit: 'binary', maxLength: 5 }),
  ),
})

test('any change of an input is read, or refused with findings that a terminal can show', async () => {
  onceWrong(
    'Values that formats cannot write',
    'any change of an input',
    'read, or refused in words',
  )
  const { signal } = new AbortController()
  const folder = emptyFolder()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<[string, string]>(['a.json', json], ['a.ndjson', ndjson]),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      async ([name, text], changes) => {
        let changed = text
        for (const { at, remove, insert } of changes) {
          const start = Math.floor(at * changed.length)
          changed = changed.slice(0, start) + insert + changed.slice(start + remove)
        }
        const file = join(folder, name)
        writeFileSync(file, changed)
        const error = await readInput(file, signal).then(
          () => undefined,
          (error: unknown) => error,
        )
        if (error === undefined) return
        expect(error).toBeInstanceOf(Failure)
        expect(error).toMatchObject({ exitCode: 1 })
        const { message } = error as Failure
        expect(message).not.toMatch(controls)
        expect(message.length).toBeLessThan(60_000)
      },
    ),
  )
})
