// Runs every rule that needs no source text on so many records, and prints the seconds: check.ts <records>
import { syntheticWorkspace, violations } from '../synthetic-workspace.ts'
import { sizeOf } from '../synthetic-records.ts'

const workspace = syntheticWorkspace(sizeOf(Number(process.argv[2])))
const start = performance.now()
const found = violations(workspace)
const seconds = (performance.now() - start) / 1000
if (found.length > 0) throw new Error(found.slice(0, 10).join('\n'))
console.log(JSON.stringify({ seconds }))
