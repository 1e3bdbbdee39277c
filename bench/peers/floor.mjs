// Writes the least that loads as much as a package: as many empty modules as it has files, and JSON.parse of its values,
// deeply frozen if they are frozen. Prints the number of files and of bytes: floor.mjs <specifier> <import|require> <folder>
import { Buffer } from 'node:buffer'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'

const [, , specifier, system, folder] = process.argv
const isRequired = system === 'require'
const files = new Set()
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) files.add(url)
    return next(url, context)
  },
})
const json = import.meta.resolve(specifier).endsWith('.json')
const loaded = isRequired
  ? createRequire(import.meta.url)(specifier)
  : await import(specifier, json ? { with: { type: 'json' } } : undefined)

// `all` has the records of the other exports once more, and a default export the named ones.
// eslint-disable-next-line no-unused-vars
const { all, default: whole, ...named } = loaded
const values = Object.keys(named).length > 0 ? named : whole
const text = JSON.stringify(values)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'values.json'), text)

const extension = isRequired ? 'cjs' : 'mjs'
const names = Array.from({ length: files.size - 1 }, (_, index) => `./${index}.${extension}`)
for (const name of names)
  writeFileSync(join(folder, name), isRequired ? 'module.exports = {}\n' : 'export {}\n')
const load = (name) => (isRequired ? `require('${name}')\n` : `import '${name}'\n`)
const isFrozen = Object.values(values).every(
  (value) => typeof value === 'function' || Object.isFrozen(value),
)
writeFileSync(
  join(folder, `floor.${extension}`),
  `${isRequired ? "const { readFileSync } = require('node:fs')" : "import { readFileSync } from 'node:fs'"}
${names.map(load).join('')}
const freeze = (value) => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}
const values = JSON.parse(readFileSync(${JSON.stringify(join(folder, 'values.json'))}, 'utf8'))
${isRequired ? 'exports.values =' : 'export { values }\n'} ${isFrozen ? 'freeze(values)' : 'values'}
`,
)
console.log(JSON.stringify({ files: files.size, bytes: Buffer.byteLength(text), json, isFrozen }))
