import type { Meta } from './generated/types.ts'

/** The address at which a record stays as this version of the data has it. */
export const permanentAddress = (
  id: string,
  { homepage, version }: Pick<Meta, 'homepage' | 'version'>,
): string => `${homepage}r/${id}/#v${version}`
