// Verifies a made-up copy that has the words of so many records: verify.ts <records>
import { verify } from '@nkidp/sino-dprk-data/evidence'
import { madeUpCopy } from '../made-up-copy.ts'

const { copy, records } = madeUpCopy(Number(process.argv[2]), { passage: 300 })
const { ok } = await verify(copy, records)
if (!ok) throw new Error('a span is missing')
