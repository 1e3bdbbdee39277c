const { readFileSync, readdirSync } = require('node:fs')
const { join } = require('node:path')
const { readParquet } = require('parquet-wasm/node')

const rows = {}
for (const folder of ['out/whole/parquet', 'out/part/parquet']) {
  for (const file of readdirSync(folder)) {
    const batches = readParquet(readFileSync(join(folder, file))).recordBatches()
    rows[join(folder, file)] = batches.reduce((sum, { numRows }) => sum + numRows, 0)
  }
}
const empty = Object.keys(rows).filter((file) => rows[file] === 0)
if (empty.length > 0) throw new Error(empty.join())
const { files } = JSON.parse(readFileSync('out/whole/manifest.json', 'utf8'))
for (const { path, records } of files)
  if (path.endsWith('.parquet') && rows[join('out/whole', path)] !== records) throw new Error(path)
console.log('read')
