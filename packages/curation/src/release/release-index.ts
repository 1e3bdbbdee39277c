import { meta } from '@nkidp/schema'
import { compare } from 'semver'
import { z } from 'zod'

const release = z.strictObject({
  version: meta.shape.version,
  date: z.iso.date().describe('The day of the release, in UTC.'),
  fingerprint: meta.shape.fingerprint,
  counts: z.record(z.string(), z.int().min(0)).describe('How many records each collection had.'),
})

/** One release in `releases/index.json`. */
export type Release = z.infer<typeof release>

/** The shape of `releases/index.json`: every release once, in the order of versions. */
export const releaseIndex = z.array(release).superRefine((releases, context) => {
  for (const [index, { version }] of releases.entries()) {
    const before = releases[index - 1]?.version
    if (before !== undefined && compare(before, version) >= 0)
      context.addIssue({
        code: 'custom',
        path: [index, 'version'],
        message: `a version after ${before}`,
        input: version,
      })
  }
})
