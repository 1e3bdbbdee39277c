import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { run } from './run.ts'

const require = createRequire(import.meta.url)

/** The compilers that users have. */
export const compilers = {
  'TypeScript 6': join(dirname(require.resolve('typescript/package.json')), 'bin/tsc'),
  'TypeScript 7': join(dirname(require.resolve('typescript-7/package.json')), 'bin/tsc'),
}

/** The ways in which TypeScript finds a package, each with the files in `consumer/` that it can read. */
export const resolutions = [
  ['nodenext', 'nodenext', ['use.ts', 'use.cts', 'json.ts']],
  ['node16', 'node16', ['use.ts', 'use.cts']],
  ['preserve', 'bundler', ['use.ts', 'json.ts']],
] as const

/** What strict TypeScript says to these files of a folder, and to the declarations of the packages that they import. */
export async function compile(
  folder: string,
  name: string,
  compilerOptions: object,
  include: readonly string[],
  compiler = compilers['TypeScript 6'],
): Promise<string> {
  const config = `tsconfig.${name}.json`
  await writeFile(
    join(folder, config),
    JSON.stringify({ extends: './tsconfig.json', compilerOptions, include }),
  )
  return run(process.execPath, [compiler, '-p', config], folder)
}
