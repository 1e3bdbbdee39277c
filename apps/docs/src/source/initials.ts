/** The shortest beginning of each name that no other name has. */
export const initialsOf = (names: readonly string[]): string[] =>
  names.map((name) => {
    const isTaken = (start: string) =>
      names.some((other) => other !== name && other.startsWith(start))
    let length = 1
    while (length < name.length && isTaken(name.slice(0, length))) length++
    return name.slice(0, length)
  })
