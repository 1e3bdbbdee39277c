const listed =
  /^(?!(?:AND|OR|WITH|NONE|NOASSERTION)$|(?:License|Document|Addition)Ref-)[a-z0-9][a-z0-9.-]*$/i
const ownReference = /^(?:DocumentRef-[a-z0-9.-]+:)?LicenseRef-[a-z0-9.-]+$/i

/** Whether a text has the form of an identifier in the SPDX list of licenses. The list itself is not read: it grows. */
export const isListedLicense = (text: string): boolean => listed.test(text)

/** Whether a text has the grammar of an SPDX license expression: `MIT AND (CC-BY-4.0 OR CC0-1.0)`. */
export function isLicenseExpression(text: string): boolean {
  const tokens = text.match(/[()]|[^ ()]+/g) ?? []
  let next = 0
  const takes = (...words: string[]): boolean => {
    const isNext = words.includes(tokens[next] ?? '')
    if (isNext) next += 1
    return isNext
  }
  const isLicense = (license = tokens[next++] ?? ''): boolean =>
    ownReference.test(license) || isListedLicense(license.replace(/\+$/, ''))
  const isTerm = (): boolean =>
    takes('(')
      ? isExpression() && takes(')')
      : isLicense() && (!takes('WITH') || isListedLicense(tokens[next++] ?? ''))
  const isExpression = (): boolean => isTerm() && (!takes('AND', 'OR') || isExpression())
  return text === 'NOASSERTION' || (isExpression() && next === tokens.length)
}
