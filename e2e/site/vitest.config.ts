import { defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { shared } from '../../vitest.shared.ts'

/** Where no earlier run was timed, Vitest starts with the largest files; these two take as long as all others. */
class PagesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('pages.test.ts')
    return (await super.sort(files)).sort((a, b) => Number(isLong(b)) - Number(isLong(a)))
  }
}

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      globalSetup: '@nkidp/test-browser/global-setup',
      maxWorkers: 2,
      sequence: { sequencer: PagesFirst },
    },
  }),
)
