import { defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { withFixture } from '../../vitest.shared.ts'

/** Where no earlier run was timed, Vitest starts with the largest files; those that read a page of each type take longest. */
class PagesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) =>
      /pages(\.records)?\.test\.ts$/.test(moduleId)
    return (await super.sort(files)).sort((a, b) => Number(isLong(b)) - Number(isLong(a)))
  }
}

export const inBrowser = defineConfig({
  test: {
    globalSetup: '@nkidp/test-browser/global-setup',
    maxWorkers: 2,
    sequence: { sequencer: PagesFirst },
  },
})

/** Tests of what the site does, on a small site made of hostile records. */
export default mergeConfig(withFixture, inBrowser)
