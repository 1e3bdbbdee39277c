import { readFileSync } from 'node:fs'
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser'
import { expect, test } from 'vitest'

const read = (name: string) =>
  readFileSync(new URL(`../../../.github/workflows/${name}`, import.meta.url), 'utf8')

/** The workflow as GitHub reads it, and what it objects to. */
async function parsed(name: string, content: string) {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const template = value === undefined ? undefined : await convertWorkflowTemplate(context, value)
  return { template, errors: context.errors.getErrors().map(({ message }) => message) }
}

test.each([
  ['ci.yml', ['test']],
  ['release.yml', ['publish', 'site']],
])('%s is a workflow that GitHub can read', async (name, jobs) => {
  const { template, errors } = await parsed(name, read(name))
  expect(errors).toEqual([])
  expect(template?.jobs.map(({ id }) => id.value)).toEqual(jobs)
})

test.each([
  ['runs-on', 'run-on', "Unexpected value 'run-on'"],
  ['matrix.node', 'matrix.', 'Unexpected symbol'],
])('a slip would be found: %s written as %s', async (right, wrong, error) => {
  const { errors } = await parsed('ci.yml', read('ci.yml').replace(right, wrong))
  expect(errors.join('\n')).toContain(error)
})

test.each(['ci.yml', 'release.yml'])('%s pins its actions by their major version', (name) => {
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
