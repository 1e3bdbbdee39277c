/** The actors of an entry and the states that they act for, each once. */
export const actorsOf = <Id extends string>({
  actors,
}: {
  readonly actors: readonly { readonly actor: Id; readonly onBehalfOf?: Id | undefined }[]
}): Id[] => [
  ...new Set(
    actors.flatMap(({ actor, onBehalfOf }) =>
      onBehalfOf === undefined ? [actor] : [actor, onBehalfOf],
    ),
  ),
]
