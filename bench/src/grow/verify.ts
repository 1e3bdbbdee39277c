// Verifies a made-up copy that has the words of so many records, and prints the seconds: verify.ts <records>
import { verify } from '@nkidp/sino-dprk-data/evidence'
import { madeUpCopy } from '../made-up-copy.ts'

const { copy, records } = madeUpCopy(Number(process.argv[2]), { passage: 300 })
const start = performance.now()
const { ok } = await verify(copy, records)
const seconds = (performance.now() - start) / 1000
if (!ok) throw new Error('a span is missing')
console.log(JSON.stringify({ seconds }))
