import { readFileSync } from 'node:fs'
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser'
import { expect, test } from 'vitest'

const read = (name: string) =>
  readFileSync(new URL(`../../../.github/workflows/${name}`, import.meta.url), 'utf8')

test.each([
  ['ci.yml', ['test']],
  ['release.yml', ['publish', 'site']],
])('GitHub can parse %s', async (name, jobs) => {
  const { context, value } = parseWorkflow(
    { name, content: read(name) },
    new NoOperationTraceWriter(),
  )
  const template = value && (await convertWorkflowTemplate(context, value))
  expect(context.errors.getErrors().map(({ message }) => message)).toEqual([])
  expect(template?.jobs.map(({ id }) => id.value)).toEqual(jobs)
})

test.each(['ci.yml', 'release.yml'])('%s pins its actions to a major version', (name) => {
  const actions = [...read(name).matchAll(/uses: (\S+)/g)].map(([, action]) => action)
  expect(actions).not.toEqual([])
  for (const action of actions) expect(action).toMatch(/@v\d+$/)
})

test('a release is published with provenance', () => {
  expect(read('release.yml')).toMatch(/^permissions:\n(?: {2}.*\n)* {2}id-token: write/m)
  expect(read('release.yml')).toMatch(
    /exec changeset publish\n +env:\n +pnpm_config_provenance: 'true'/,
  )
})
