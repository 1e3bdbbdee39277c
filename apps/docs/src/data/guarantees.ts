import type { Rule } from '@nkidp/curation'

/** What a reader may rely on, and the file of the test that holds it. */
export interface Guarantee {
  readonly id: string
  readonly guarantee: string
  /** From the root of the repository. */
  readonly test: string
}

/** A rule and its test have the name of what they hold. */
export const testOf = ({ name }: Rule): string => `packages/curation/src/rules/${name}.test.ts`

const held = (guarantee: string, test: string): Guarantee => ({
  id: test.replace(/^.*\//, '').replace(/\.test(-d)?\.ts$/, ''),
  guarantee,
  test,
})

/** In the words of the README. */
export const ofThePackage: readonly Guarantee[] = [
  held(
    'Root and subpath give the same frozen objects, in ESM and in CommonJS.',
    'packages/sino-dprk-data/test/consumer.test.ts',
  ),
  held(
    'Every id is a literal type; `get` gives the exact type of its record, and a wrong id does not compile.',
    'packages/sino-dprk-data/test/types.test-d.ts',
  ),
  held(
    'One collection, bundled and compressed, is within 300 bytes of its own JSON; no byte of zod reaches a bundle that does not import `/schema`.',
    'packages/sino-dprk-data/test/budget.test.ts',
  ),
  held(
    'The build is reproducible: the same records give the same bytes.',
    'packages/curation/src/emit/emitted-files.test.ts',
  ),
  held('No runtime dependency.', 'packages/sino-dprk-data/test/package.test.ts'),
]

export const ofTheSite: readonly Guarantee[] = [
  held(
    'Every type of page is read without script, used by keyboard alone, and found without fault by axe: light and dark, on a desk and on a phone.',
    'apps/docs/test/pages.test.ts',
  ),
  held(
    'No page asks anything of another host, or runs a script that is not a file of this site.',
    'apps/docs/test/policy.test.ts',
  ),
  held(
    'Checking a copy of the page asks for nothing, of this host or another, but the script that reads it.',
    'apps/docs/test/check-it-yourself.test.ts',
  ),
  held(
    'Every link, anchor and download within the site leads to what is there.',
    'apps/docs/test/links.test.ts',
  ),
  held(
    'A page of a record is at most 60 KB, compressed and without fonts; its script at most 10 KB.',
    'apps/docs/test/budgets.test.ts',
  ),
  held(
    'Every guide runs as it stands, and prints and draws what it shows; code that says that it was not run aside.',
    'apps/docs/src/guides/guides.test.ts',
  ),
]

export const notGuaranteed: readonly string[] = [
  'That what the page reports is true, or complete, or what the speakers said word for word: it is a summary, drafted by one of them.',
  'That four speakers on one afternoon, and the drafter of a page, are a sample of anything: the entries are tellings, not a series to be counted.',
  'That another editor would divide the page into the same claims, or read the same kinds, stances and codes out of it.',
  'That the host of the site outlives it: an address holds as long as the site is kept; the id, the version and the fingerprint name what was cited without it.',
  'That an exhaustive `switch` over a vocabulary still compiles after a minor version: minor versions may add terms.',
]
