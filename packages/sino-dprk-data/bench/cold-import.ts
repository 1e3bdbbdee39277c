// Prints what a cold import of the package costs in Node, beside its floor: as many empty modules as the package loads,
// and the same bytes read with JSON.parse and deeply frozen. Medians over fresh processes, the two by turns.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const runs = 31
const dist = fileURLToPath(new URL('../dist/', import.meta.url))

const loaded = modulesFrom(join(dist, 'index.js'))
const floorFolder = mkdtempSync(join(tmpdir(), 'floor-'))
try {
  const floor = writeFloor(floorFolder, loaded.size)
  const times = { package: [] as number[], floor: [] as number[] }
  for (let run = 0; run < runs; run++) {
    times.package.push(coldImport(join(dist, 'index.js')))
    times.floor.push(coldImport(floor))
  }
  const [ours, least] = [median(times.package), median(times.floor)]
  console.log(
    `Cold import, Node ${process.version}, ${loaded.size} modules, medians of ${runs} fresh processes:`,
  )
  console.log(`  the package  ${ours.toFixed(2)} ms`)
  console.log(`  its floor    ${least.toFixed(2)} ms`)
  console.log(`  ratio        ${(ours / least).toFixed(2)} (the aim is 1.5 at most)`)
} finally {
  rmSync(floorFolder, { recursive: true })
}

/** The files that an import of this one loads, itself included. */
function modulesFrom(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
    /(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g,
  ))
    modulesFrom(join(dirname(file), path), found)
  return found
}

/** Writes the floor, and gives the module to import. */
function writeFloor(folder: string, modules: number): string {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../json/dataset.json', import.meta.url), 'utf8'),
  )
  writeFileSync(join(folder, 'dataset.json'), JSON.stringify(json))
  for (let index = 1; index < modules; index++)
    writeFileSync(join(folder, `${index}.mjs`), 'export {}\n')
  const main = join(folder, 'main.mjs')
  const imports = Array.from({ length: modules - 1 }, (_, index) => `import './${index + 1}.mjs'`)
  writeFileSync(
    main,
    `${imports.join('\n')}
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

/** Milliseconds that the import takes in a process of its own, the start of Node left out. */
function coldImport(file: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - start)`
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  )
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
