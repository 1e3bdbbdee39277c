import { expect, test } from 'vitest'
import { withSection } from './with-section.ts'

const section = '### Data\n\n- a record'
const changelog =
  '# data\n\n## 1.1.0\n\n### Minor Changes\n\n- a line\n\n## 1.0.0\n\n### Data\n\n- the first\n'

test('the section stands at the end of its version, and what is said of others stays', () => {
  expect(withSection(changelog, '1.1.0', section)).toBe(
    changelog.replace('- a line\n', `- a line\n\n${section}\n`),
  )
  expect(withSection(changelog, '1.0.0', section)).toBe(`${changelog}\n${section}\n`)
})

test('a version that is not there yet comes first', () => {
  expect(withSection(changelog, '1.1.1', section)).toBe(
    changelog.replace('# data\n', `# data\n\n## 1.1.1\n\n${section}\n`),
  )
  expect(withSection('# data', '1.0.0', section)).toBe(`# data\n\n## 1.0.0\n\n${section}\n`)
})

test('to add it again changes nothing', () => {
  const once = withSection(changelog, '1.1.0', section)
  expect(withSection(once, '1.1.0', section)).toBe(once)
})

test('a version is not taken for one that begins with it', () => {
  expect(withSection('# data\n\n## 1.1.0\n', '1.1', section)).toMatch(/^# data\n\n## 1\.1\n/)
})
