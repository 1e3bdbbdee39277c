import { verify, type Verification } from '@nkidp/sino-dprk-data/evidence'
import type { AnyRecord } from '@nkidp/sino-dprk-data'
import { CopyError, type Copy } from './copy-of.ts'

/**
 * Searches a copy for the words that records cite; by default, all records.
 *
 * @throws CopyError if it is not known whether a reader sees some of them.
 */
export async function verifyCopy(copy: Copy, of?: readonly AnyRecord[]): Promise<Verification> {
  const verification = await verify(copy.text, of)
  const found = foundIn(verification)
  for (const other of verification.ok ? [] : copy.others) {
    const undecided = foundIn(await verify(other, of)).filter((is, at) => is && !found[at]).length
    if (undecided > 0)
      throw new CopyError(
        copy.file,
        `it is not known whether every browser window shows ${undecided} of the cited passages; open it in a browser, select all, and check the text that you copy there`,
      )
  }
  return verification
}

/** For each span, whether its words were found. */
const foundIn = ({ records }: Verification): boolean[] =>
  records.flatMap(({ spans }) => spans.map(({ state }) => state !== 'missing'))
