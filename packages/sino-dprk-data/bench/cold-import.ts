// Prints the time of a cold import of the package in Node, beside its floor: as many empty modules as the package loads,
// and the same data from JSON.parse, deeply frozen. Medians over fresh processes, alternating.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const runs = 31
const entry = fileURLToPath(new URL('../dist/index.js', import.meta.url))
const modules = modulesFrom(entry).size
const folder = mkdtempSync(join(tmpdir(), 'floor-'))
try {
  const floor = writeFloor()
  const times = Array.from({ length: runs }, () => [coldImport(entry), coldImport(floor)] as const)
  const [ours, least] = [median(times.map(([time]) => time)), median(times.map(([, time]) => time))]
  console.log(
    `Cold import, Node ${process.version}, ${modules} modules, medians of ${runs} processes:
  the package  ${ours.toFixed(2)} ms
  its floor    ${least.toFixed(2)} ms
  ratio        ${(ours / least).toFixed(2)} (the aim is 1.5 at most)`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

/** The files that an import of this file loads, including itself. */
function modulesFrom(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
    /(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g,
  ))
    modulesFrom(join(dirname(file), path), found)
  return found
}

/** Writes the modules of the floor and returns the one to import. */
function writeFloor(): string {
  const json = readFileSync(new URL('../json/dataset.json', import.meta.url), 'utf8')
  writeFileSync(join(folder, 'dataset.json'), JSON.stringify(JSON.parse(json)))
  const empty = Array.from({ length: modules - 1 }, (_, index) => `${index}.mjs`)
  for (const file of empty) writeFileSync(join(folder, file), 'export {}\n')
  const main = join(folder, 'main.mjs')
  writeFileSync(
    main,
    `${empty.map((file) => `import './${file}'`).join('\n')}
import { readFileSync } from 'node:fs'
const freeze = (value) => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}
export const dataset = freeze(JSON.parse(readFileSync(new URL('dataset.json', import.meta.url), 'utf8')))
`,
  )
  return main
}

/** The milliseconds of an import in a new process, without the start of Node. */
function coldImport(file: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - start)`
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  )
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
