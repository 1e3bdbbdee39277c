interface FilePlace {
  readonly repository?: string | undefined
  readonly commit?: string | undefined
  readonly path?: string | undefined
  /** With its version, as in `world-countries@5.1.0`. */
  readonly package?: string | undefined
}

/** Where the file of a repository or of a package can be read; undefined if it is in neither. */
export function fileAddress({ repository, commit, path = '', package: named }: FilePlace) {
  const file = inPath(path)
  if (repository)
    return `https://github.com/${repository}${commit ? `/blob/${commit}/${file}` : ''}`
  return named && `https://unpkg.com/${inPath(named)}/${file}`
}

const inPath = (text: string): string =>
  encodeURI(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/[#?]/g, encodeURIComponent)
