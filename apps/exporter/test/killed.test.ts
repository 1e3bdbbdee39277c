import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Manifest } from '@nkidp/export'
import { emptyFolder, onceWrong } from '@nkidp/schema/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filesIn, outcome, shell, startShell } from './command.ts'

const sha256 = (content: string) => hash('sha256', Buffer.from(content, 'latin1'))

/** The digests of the files that the manifest of a finished run lists. */
function listed(out: string): Map<string, string> {
  const { files } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest
  return new Map(files.map((file) => [file.path, file.sha256]))
}

test('killed at any moment, each file is the old or the new one, and the next run leaves nothing else', async () => {
  onceWrong(
    'Interrupted writing',
    'SIGKILL at any moment, with SQLite',
    'no file is left in the temporary folder',
  )
  const old = 'exec $CLI --format csv,json --collection claims --out out --quiet'
  const whole = 'exec $CLI --format csv,events,json,sqlite --out out --quiet'
  const finished = emptyFolder()
  await shell(finished, old)
  const before = listed(join(finished, 'out'))
  const started = Date.now()
  await shell(finished, whole)
  const duration = Date.now() - started
  const after = listed(join(finished, 'out'))

  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0.3, max: 1, noNaN: true }), async (part) => {
      const folder = emptyFolder()
      const [out, temporary] = [join(folder, 'out'), join(folder, 'temporary')]
      mkdirSync(temporary)
      await shell(folder, old)
      const child = startShell(folder, `export TMPDIR=${temporary}; ${whole}`)
      const ended = outcome(child)
      await setTimeout(duration * part)
      child.kill('SIGKILL')
      await ended
      for (const [path, content] of filesIn(out))
        if (!path.startsWith('.') && path !== 'manifest.json')
          expect([before.get(path), after.get(path)]).toContain(sha256(content))
      for (const path of listed(out).keys()) expect(filesIn(out).has(path)).toBe(true)

      expect(await shell(folder, `export TMPDIR=${temporary}; ${whole}`)).toMatchObject({ code: 0 })
      expect([...filesIn(out).keys()]).toEqual([...after.keys(), 'manifest.json'].toSorted())
      expect(listed(out)).toEqual(after)
      expect(readdirSync(temporary)).toEqual([])
    }),
    { numRuns: 2 },
  )
})
