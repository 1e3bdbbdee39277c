/** A value of any shape and size, short enough to print within a sentence and free of control characters. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(typeof value === 'string' ? excerpt(value) : value)
  return text.replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The beginning of a text, with an ellipsis where it goes on. */
export const excerpt = (text: string): string => {
  const start = [...text.slice(0, 120)]
  return start.length <= 60 ? text : `${start.slice(0, 59).join('')}…`
}
