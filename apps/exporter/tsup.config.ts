import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defineConfig } from 'tsup'

const require = createRequire(import.meta.resolve('@nkidp/export'))

export default defineConfig({
  entry: ['src/cli.ts', 'src/verify-worker.ts'],
  format: 'esm',
  tsconfig: 'tsconfig.build.json',
  target: 'node20',
  clean: true,
  // The private packages are part of the command.
  noExternal: [/^@nkidp\/(export|schema)/],
  onSuccess: copyTimelineJS,
})

/** The parts of TimelineJS that a page needs, with its license. */
async function copyTimelineJS(): Promise<void> {
  const from = dirname(require.resolve('@knight-lab/timelinejs/package.json'))
  for (const path of [
    'dist/js/timeline.js',
    'dist/css/timeline.css',
    'dist/css/icons/tl-icons.woff2',
    'LICENSE',
    'package.json',
  ])
    await cp(join(from, path), join('dist/timelinejs', path))
}
