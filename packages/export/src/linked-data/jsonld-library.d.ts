// The types of jsonld in @types are of an earlier version, without safe mode; these are those of what we use.
declare module 'jsonld' {
  const jsonld: {
    toRDF(
      document: unknown,
      options: { format: 'application/n-quads'; safe: true },
    ): Promise<string>
    canonize(
      nquads: string,
      options: { inputFormat: 'application/n-quads'; algorithm: 'RDFC-1.0' },
    ): Promise<string>
  }
  export default jsonld
}
