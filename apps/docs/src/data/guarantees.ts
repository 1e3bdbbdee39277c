import { guaranteed, type Guarantee, type Rule } from '@nkidp/curation'

/** A rule and its test have the same name. */
export const ofRule = ({ name, guarantee }: Rule): Guarantee => ({
  id: name,
  guarantee,
  test: `packages/curation/src/rules/${name}.test.ts`,
})

export const ofTheSite: readonly Guarantee[] = [
  guaranteed(
    'Every type of page works without scripts and by keyboard alone, and passes axe: light and dark, on a desktop and on a phone.',
    'e2e/site/test/pages.records.test.ts',
  ),
  guaranteed(
    'No page requests anything from another host, or runs a script that is not a file of this site.',
    'e2e/site/test/policy.records.test.ts',
  ),
  guaranteed(
    'Checking a copy of the report requests nothing, from this host or another, except the script that reads it. A record shows only those words of a kept copy that match its checksum.',
    'e2e/site/test/check-it-yourself.test.ts',
  ),
  guaranteed(
    'Every link, anchor and download within the site has a target.',
    'e2e/site/test/links.records.test.ts',
  ),
  guaranteed(
    'The page of every record names it, its version and its permanent address for reference managers; the home page describes the dataset for search engines.',
    'e2e/site/test/metadata.records.test.ts',
  ),
  guaranteed(
    'The page of a record is at most 60 KB, compressed and without fonts, its script at most 10 KB.',
    'e2e/site/test/budgets.records.test.ts',
  ),
  guaranteed(
    'Every guide runs as shown and gives what it shows, except code marked as not run.',
    'e2e/guides/test/users.test.ts',
  ),
]
