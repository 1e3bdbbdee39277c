import { verify } from '@nkidp/sino-dprk-data/evidence'
import { exitCodes } from '../failure.ts'
import { installedMeta } from '../installed.ts'
import { verifyHelp } from './arguments.ts'
import type { VerifyArguments } from './arguments.ts'
import { readCopy } from './copy.ts'
import { report } from './report.ts'

/** Looks for every span of the installed dataset in a copy, tells what it found, and gives the exit code. */
export async function verifyCopy(
  { show, file, json }: VerifyArguments,
  signal: AbortSignal,
): Promise<number> {
  if (show === 'help') {
    console.log(verifyHelp())
    return exitCodes.done
  }
  const copy = await readCopy(file, signal)
  const verification = await verify(copy.text)
  const { name, version, fingerprint } = installedMeta
  console.log(
    json
      ? JSON.stringify(
          {
            copy: { file, readAs: copy.readAs },
            dataset: { name, version, fingerprint },
            ...verification,
          },
          null,
          2,
        )
      : report(verification, copy, { name, version, fingerprint }),
  )
  return verification.ok ? exitCodes.done : exitCodes.missing
}
