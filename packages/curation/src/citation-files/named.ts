import type { Dataset } from '@nkidp/schema'

/** The person with this id. The rules see to it that there is one; this is for a dataset that they have not seen. */
export const personNamed = ({ people }: Dataset, id: string): Dataset['people'][number] =>
  named(people, id)

/** The organization with this id. */
export const organizationNamed = (
  { organizations }: Dataset,
  id: string,
): Dataset['organizations'][number] => named(organizations, id)

function named<T extends { readonly id: string }>(records: readonly T[], id: string): T {
  const found = records.find((record) => record.id === id)
  if (found === undefined)
    throw new RangeError(`the dataset has no record ${JSON.stringify(id)} where it names one`)
  return found
}
