/** What a reader may rely on, and the test file that checks it. */
export interface Guarantee {
  readonly id: string
  readonly guarantee: string
  /** From the root of the repository. */
  readonly test: string
}

export const guaranteed = (guarantee: string, test: string): Guarantee => ({
  id: test.replace(/^.*\//, '').replace(/(\.records)?\.test(-d)?\.ts$/, ''),
  guarantee,
  test,
})

export const packageGuarantees: readonly Guarantee[] = [
  guaranteed(
    'A CAMEO code is one of the 297 of the code book; its Goldstein value and its PLOVER type follow from it.',
    'packages/curation/src/derive/codings.test.ts',
  ),
  guaranteed(
    'The basis of a teller is the strongest basis among the teller’s claims; the teller’s own date is the date of one of them.',
    'packages/curation/src/derive/tellers.test.ts',
  ),
  guaranteed(
    'No citation, in any format, names a speaker as the author of a paraphrase; a title in the editors’ words is marked as theirs.',
    'packages/sino-dprk-data/test/cite-readers.records.test.ts',
  ),
  guaranteed(
    'Root and subpath export the same frozen objects, as ES modules and as CommonJS, equal to the JSON.',
    'packages/sino-dprk-data/test/consumer.test.ts',
  ),
  guaranteed(
    'Every id is a literal type; `get` returns the exact type of its record, and a wrong id does not compile.',
    'packages/sino-dprk-data/test/types.test-d.ts',
  ),
  guaranteed(
    'One collection, bundled and compressed, is at most 300 bytes larger than its JSON. Bundles without `/schema` contain nothing of zod.',
    'packages/sino-dprk-data/test/budget.test.ts',
  ),
  guaranteed(
    'The build is reproducible: equal records give equal bytes.',
    'packages/curation/src/emit/emitted-files.test.ts',
  ),
  guaranteed(
    'The package has no runtime dependencies.',
    'packages/sino-dprk-data/test/package.test.ts',
  ),
]

export const notGuaranteed: readonly string[] = [
  'That the report is true, complete or word for word: it is a summary, drafted by one of the speakers.',
  'That the events are a sample or a time series: they are what a few speakers mentioned on one afternoon.',
  'That another editor would divide the report into the same claims, or choose the same kinds, stances and codes.',
  'That the site exists forever. If it does not, the id, version and fingerprint still identify what was cited.',
  'That an exhaustive `switch` over a vocabulary still compiles after a minor version, which can add terms.',
]
