import { repository } from '../site/links.ts'

/** The form in which an error of a record is reported, with the record and the version filled in. */
export const reportErrorAddress = (id: string, version: string): string =>
  `${repository}/issues/new?${new URLSearchParams({
    template: 'record-error.yml',
    title: `Error in a record: ${id}`,
    record: id,
    version,
  })}`
