// Removes every standard function that came after ES2022, and uses the package.
import assert from 'node:assert/strict'

const later = new Map([
  [Array, ['fromAsync']],
  [Array.prototype, ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
  [Map, ['groupBy']],
  [Object, ['groupBy']],
  [Promise, ['try', 'withResolvers']],
  [RegExp, ['escape']],
  [Set.prototype, ['difference', 'intersection', 'isSubsetOf', 'isSupersetOf', 'union']],
  [String.prototype, ['isWellFormed', 'toWellFormed']],
])
for (const [owner, names] of later) for (const name of names) delete owner[name]

const {
  chronology,
  collectionNames,
  get,
  linkedIds,
  all: records,
} = await import('@nkidp/sino-dprk-data')
for (const name of collectionNames) await import(`@nkidp/sino-dprk-data/${name}`)
const { cite } = await import('@nkidp/sino-dprk-data/cite')
const { verify } = await import('@nkidp/sino-dprk-data/evidence')
const { between, mentions, resolve } = await import('@nkidp/sino-dprk-data/query')

for (const record of records) {
  assert.ok(cite(record).full.length > 0)
  assert.ok(linkedIds(record).length >= 0)
}
assert.deepEqual(
  between(null, null),
  chronology.filter(({ date }) => date.earliest || date.latest),
)
assert.ok(mentions('prc').includes(get('korean-war')))
assert.equal(resolve('prc').status, 'current')
assert.equal((await verify('Another page.')).ok, false)
