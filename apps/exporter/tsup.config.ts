import { cp, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defineConfig } from 'tsup'

const require = createRequire(import.meta.url)

export default defineConfig({
  entry: ['src/cli.ts'],
  format: 'esm',
  target: 'node20',
  clean: true,
  // The ground floor is private: what the command takes from it goes into its own file.
  noExternal: [/^@nkidp\/schema/],
  onSuccess: copyTimelineJS,
})

/** The parts of TimelineJS that a page needs, under its license, which asks to say where its source is. */
async function copyTimelineJS(): Promise<void> {
  const [from, to] = [
    dirname(require.resolve('@knight-lab/timelinejs/package.json')),
    'dist/timelinejs',
  ]
  for (const path of ['js/timeline.js', 'css/timeline.css', 'css/icons/tl-icons.woff2'])
    await cp(join(from, 'dist', path), join(to, path))
  // Of the formats of its icons, the one that is here: a browser asks for those that stand before it, in vain.
  const css = await readFile(join(to, 'css/timeline.css'), 'utf8')
  await writeFile(
    join(to, 'css/timeline.css'),
    css.replace(
      /src: url\(\S+tl-icons\.eot\);\s*src: [^;]+;/,
      "src: url(icons/tl-icons.woff2) format('woff2');",
    ),
  )
  const [manifest, license] = await Promise.all(
    ['package.json', 'LICENSE'].map((name) => readFile(join(from, name), 'utf8')),
  )
  const { version } = JSON.parse(manifest ?? '') as { version: string }
  await writeFile(
    join(to, 'LICENSE-TimelineJS.txt'),
    `TimelineJS ${version}. Its source: https://github.com/NUKnightLab/TimelineJS3\n\n${license}`,
  )
}
