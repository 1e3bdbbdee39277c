import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { authoredRecords } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { didYouMean } from '@nkidp/schema/issues'
import { loadWorkspace } from '../load/load-workspace.ts'
import { wrongUsage } from './command.ts'
import type { Command } from './command.ts'
import { recordTemplate } from './record-template.ts'

export const newRecord: Command = {
  name: 'new',
  usage: '<collection> <id>',
  summary: 'Writes a file to fill in, each field described.',
  run(args, surroundings) {
    const { dataFolder, sourcesFolder, out, err } = surroundings
    const [name, id] = args
    if (args.length !== 2 || name === undefined || id === undefined)
      return wrongUsage(newRecord, surroundings)
    const collection = collectionNames.find((known) => known === name)
    if (collection === undefined) {
      err(
        `Unknown collection "${name}".${didYouMean(name, collectionNames)} The collections are ${collectionNames.join(', ')}.`,
      )
      return 2
    }
    if (!authoredRecords[collection].shape.id.safeParse(id).success) {
      err(
        `${id} is no id: write at most 80 characters, words of a-z and 0-9 joined by single hyphens.`,
      )
      return 2
    }
    const holders = loadWorkspace(dataFolder, sourcesFolder).workspace.ids.get(id)
    if (holders !== undefined) {
      err(`${id} is taken, in ${holders.join(', ')}. Ids are unique among all records.`)
      return 1
    }
    const path = join(dataFolder, 'records', collection, `${id}.yaml`)
    if (existsSync(path)) {
      err(`${relative(process.cwd(), path)} is there already, with another id in it.`)
      return 1
    }
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, recordTemplate(collection, id), { flag: 'wx' })
    out(`Wrote ${relative(process.cwd(), path)}. Fill it in; pnpm data check says what is missing.`)
    return 0
  },
}
