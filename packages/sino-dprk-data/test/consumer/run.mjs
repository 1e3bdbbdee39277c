// What a user runs as an ES module, with only the package installed.
import assert from 'node:assert/strict'
import * as root from '@nkidp/sino-dprk-data'
import { collectionNames, get, has, meta } from '@nkidp/sino-dprk-data'
import descriptor from '@nkidp/sino-dprk-data/datapackage.json' with { type: 'json' }
import dataset from '@nkidp/sino-dprk-data/json/dataset.json' with { type: 'json' }
import manifest from '@nkidp/sino-dprk-data/package.json' with { type: 'json' }
import schema from '@nkidp/sino-dprk-data/schema/dataset.json' with { type: 'json' }
import { cite } from '@nkidp/sino-dprk-data/cite'
import {
  fingerprintRecord,
  toWebAnnotation,
  verify,
  verifyDataset,
} from '@nkidp/sino-dprk-data/evidence'
import { between } from '@nkidp/sino-dprk-data/query'

for (const name of collectionNames) {
  const subpath = await import(`@nkidp/sino-dprk-data/${name}`)
  assert.equal(subpath[name], root[name], `root and subpath give the same ${name}`)
  assert.deepEqual(dataset[name], root[name])
}
assert.equal(
  get('zhou-enlai'),
  root.people.find(({ id }) => id === 'zhou-enlai'),
)
assert.equal(has('__proto__'), false)
await assert.rejects(import('@nkidp/sino-dprk-data/persons'), { code: 'ERR_MODULE_NOT_FOUND' })
assert.throws(() => get('nobody'), RangeError)
assert.throws(() => root.people.push({}), TypeError)
assert.ok(between('1950', '1953').includes(get('korean-war')))
assert.equal(manifest.version, meta.version)
assert.equal(descriptor.version, meta.version)
assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#')
assert.match(
  cite(get('zhou-enlai-in-pyongyang-1970')).text,
  new RegExp(`^The sino-dprk-data contributors, .*#v${meta.version}\\.$`),
)
assert.match(cite(get('zhou-enlai')).full, new RegExp(`${meta.fingerprint}\\.$`))
assert.equal(cite(dataset).csl.title, meta.title)
assert.throws(() => cite('zhou-enlai'), TypeError)
for (const data of [root, dataset])
  assert.deepEqual(await verifyDataset(data), {
    ok: true,
    recorded: meta.fingerprint,
    computed: meta.fingerprint,
    miscounted: [],
  })
assert.equal((await verifyDataset({ ...dataset, people: [] })).ok, false)
assert.match(await fingerprintRecord(get('prc')), /^[0-9a-f]{64}$/)
assert.equal((await verify('Another page.')).ok, false)
assert.equal((await toWebAnnotation(get('prc'))).target[0].selector[0].type, 'TextPositionSelector')
