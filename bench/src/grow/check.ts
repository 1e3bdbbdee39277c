// Runs every rule that needs no source text on so many records: check.ts <records>
import { syntheticWorkspace, violations } from '../synthetic-workspace.ts'
import { sizeOf } from '../synthetic-records.ts'

const found = violations(syntheticWorkspace(sizeOf(Number(process.argv[2]))))
if (found.length > 0) throw new Error(found.slice(0, 10).join('\n'))
