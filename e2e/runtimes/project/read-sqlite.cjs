const { readFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const initSqlJs = require('sql.js-fts5')

const wasm = join(dirname(require.resolve('sql.js-fts5')), 'sql-wasm.wasm')
initSqlJs({ wasmBinary: readFileSync(wasm) }).then(({ Database }) => {
  const database = new Database(readFileSync('out/whole/sqlite/dataset.sqlite'))
  const rows = (sql) => database.exec(sql)[0]?.values ?? []
  const [[version]] = rows('SELECT sqlite_version()')
  if (!version.startsWith('3.33.')) throw new Error(version)
  for (const [name] of rows("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"))
    database.exec(`SELECT * FROM ${name}`)
  const [[check]] = rows('PRAGMA integrity_check')
  if (check !== 'ok') throw new Error(check)
  if (rows("SELECT id FROM search WHERE search MATCH 'korea'").length === 0)
    throw new Error('search')
  console.log('read')
})
