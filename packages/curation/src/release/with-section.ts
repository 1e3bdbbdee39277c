/** A changelog with this section at the end of what it says of a version, as its first entry where it says nothing of it yet. */
export function withSection(changelog: string, version: string, section: string): string {
  const [title = '', ...entries] = changelog.split(/^(?=## )/m).map((part) => part.trim())
  const isOf = (entry: string) => entry.split('\n', 1)[0] === `## ${version}`
  const known = entries.some(isOf) ? entries : [`## ${version}`, ...entries]
  const parts = [
    title,
    ...known.flatMap((entry) =>
      isOf(entry) && !entry.endsWith(section) ? [entry, section] : [entry],
    ),
  ]
  return `${parts.join('\n\n')}\n`
}
