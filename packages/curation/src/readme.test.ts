import { expect, test } from 'vitest'
import { readmeText } from './readme.ts'
import { coastDataset } from './testing/coast-dataset.ts'

test('the marked parts of the README are replaced, the rest is kept', () => {
  const dataset = coastDataset('1.0.0')
  const readme =
    '# Coast\n\n<!-- events: keepers-strike --><!-- /events -->\n\n<!-- collections -->\n<!-- /collections -->\n\n<!-- guarantees -->old<!-- /guarantees -->\n'
  const text = readmeText(readme, dataset)
  expect(text).toMatch(
    /^# Coast\n\n<!-- events: keepers-strike -->\n\n\| When.*\n\| -+ .*\n\| +\| Keepers strike \| Berg\\\* +\|\n\n<!-- \/events -->\n/,
  )
  expect(text).toMatch(/\n\n<!-- collections -->\n\n\| collection +\| records \| what/)
  expect(text).toContain(
    `| \`people\`        | ${String(dataset.meta.counts.people).padStart(7)} | `,
  )
  expect(text).toMatch(/<!-- guarantees -->\n\n### Identity and references\n\n- Each record/)
  expect(text).not.toContain('old<')
  expect(readmeText(text, dataset)).toBe(text)
  expect(() => readmeText('<!-- events: no-such --><!-- /events -->', dataset)).toThrow('no-such')
})
