import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { onceWrong } from '@nkidp/schema/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { killed } from '../testing/killed.ts'
import { releasedFolder, type ReleasedFolder } from '../testing/released-folder.ts'
import { outOf, run } from '../testing/run.ts'

/** The commands that write, apart from `release`, whose tests kill it too. */
const commands = [['emit'], ['readme'], ['citation-files'], ['new', 'places', 'brand-new']] as const

function folder(): ReleasedFolder {
  const made = releasedFolder()
  made.write('README.md', '<!-- collections -->\n<!-- /collections -->\n')
  return made
}

const filesIn = ({ dataFolder }: ReleasedFolder): Map<string, string> =>
  new Map(
    readdirSync(join(dataFolder, '..'), { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile() && !found.parentPath.includes('.git'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(join(dataFolder, '..').length), readFileSync(path, 'utf8')]),
  )

test('killed at any change of a file, each file is the old or the new one, and the next run finishes', async () => {
  onceWrong(
    'Interrupted writing',
    'SIGKILL of `pnpm data emit`, `readme`, `new`',
    'old or new files; the next run finishes',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...commands),
      fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 400 })),
      async (command, change) => {
        const [killedFolder, whole] = [folder(), folder()]
        const before = filesIn(whole)
        await killed(killedFolder, change, ...command)
        await outOf(whole, ...command)
        const after = filesIn(whole)
        for (const [path, content] of filesIn(killedFolder))
          if (!/\.\d+-[^/]+$/.test(path))
            expect([before.get(path), after.get(path)]).toContain(content)

        const isWritten = filesIn(killedFolder).has('/data/records/places/brand-new.yaml')
        expect(await run(killedFolder, ...command)).toMatchObject({ code: isWritten ? 1 : 0 })
        expect(filesIn(killedFolder)).toEqual(after)
      },
    ),
    { numRuns: 2 },
  )
})
