/** A dataset that a format cannot hold. */
export class FormatError extends Error {}
