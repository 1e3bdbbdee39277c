// The same in CommonJS.
const assert = require('node:assert/strict')
const root = require('@nkidp/sino-dprk-data')
const dataset = require('@nkidp/sino-dprk-data/json/dataset.json')
const { cite } = require('@nkidp/sino-dprk-data/cite')
const { verifyDataset } = require('@nkidp/sino-dprk-data/evidence')
const { between } = require('@nkidp/sino-dprk-data/query')

for (const name of root.collectionNames) {
  assert.equal(
    require(`@nkidp/sino-dprk-data/${name}`)[name],
    root[name],
    `root and subpath give the same ${name}`,
  )
  assert.deepEqual(dataset[name], root[name])
}
assert.equal(
  root.get('zhou-enlai'),
  root.people.find(({ id }) => id === 'zhou-enlai'),
)
assert.equal(root.has('constructor'), false)
assert.throws(() => require('@nkidp/sino-dprk-data/persons'), { code: 'MODULE_NOT_FOUND' })
assert.throws(() => root.get('nobody'), RangeError)
assert.throws(() => root.people.push({}), TypeError)
assert.ok(between('1950', '1953').includes(root.get('korean-war')))
assert.match(cite(root.get('korean-war')).bibtex, /^@inreference\{korean-war-v/)
verifyDataset(dataset).then(({ ok }) => assert.ok(ok))
