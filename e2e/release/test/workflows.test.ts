import { readFileSync } from 'node:fs'
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser'
import { onceWrong } from '@nkidp/schema/testing'
import { expect, test } from 'vitest'

const read = (name: string) =>
  readFileSync(new URL(`../../../.github/workflows/${name}`, import.meta.url), 'utf8')

test.each([
  ['ci.yml', ['test']],
  ['release.yml', ['test', 'publish', 'site']],
])('GitHub can parse %s', async (name, jobs) => {
  const { context, value } = parseWorkflow(
    { name, content: read(name) },
    new NoOperationTraceWriter(),
  )
  const template = value && (await convertWorkflowTemplate(context, value))
  expect(context.errors.getErrors().map(({ message }) => message)).toEqual([])
  expect(template?.jobs.map(({ id }) => id.value)).toEqual(jobs)
})

test.each(['ci.yml', 'release.yml'])(
  '%s pins its actions to a commit, and names its version',
  (name) => {
    onceWrong('The release workflow', `the actions of ${name}`, 'pinned to a commit')
    const actions = [...read(name).matchAll(/uses: (.+)/g)].map(([, action]) => action)
    expect(actions).not.toEqual([])
    for (const action of actions)
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/)
  },
)

/** The lines of a job of the release. */
const jobOf = (name: string) =>
  new RegExp(`^  ${name}:\\n((?: {4}.*\\n)+)`, 'm').exec(read('release.yml'))?.[1] ?? ''

test('the job that runs the tests of a release has no token that can write or publish', () => {
  onceWrong('The release workflow', 'the token of the release', 'not in the job that runs tests')
  const jobs = ['test', 'publish', 'site'].filter((name) => jobOf(name).includes('run: npm test'))
  expect(jobs).toEqual(['test'])
  expect(read('release.yml')).toMatch(/^permissions:\n {2}contents: read\n\S/m)
  expect(jobOf('test')).not.toMatch(/permissions:|secrets\.|github\.token|registry-url/)
  expect(jobOf('test')).toContain('persist-credentials: false')
})

test('a release is published with provenance', () => {
  expect(jobOf('publish')).toMatch(/^ {4}permissions:\n(?: {6}.*\n)* {6}id-token: write/m)
  expect(read('release.yml')).toMatch(
    /exec changeset publish\n +env:\n +pnpm_config_provenance: 'true'/,
  )
})
