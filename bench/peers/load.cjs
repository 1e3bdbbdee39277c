// Prints what it costs to require a package, in Node, Deno or Bun: load.cjs <specifier> [heap]
const process = require('node:process')

const { Bun, gc, performance } = globalThis
const [, , specifier, ...options] = process.argv
const collect = () => (Bun ? Bun.gc(true) : gc?.())
// A collection before an import makes the import slower, so that time and heap are measured in different processes.
const heap = options.includes('heap')
if (heap) collect()
const before = process.memoryUsage().heapUsed
const used = process.cpuUsage()
const start = performance.now()
globalThis.loaded = require(specifier)
const milliseconds = performance.now() - start
const { user, system } = process.cpuUsage(used)
if (heap) collect()
const grown = (process.memoryUsage().heapUsed - before) / 1e6
console.log(JSON.stringify({ milliseconds, processor: (user + system) / 1000, heap: grown }))
