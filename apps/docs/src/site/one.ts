/** The element that a script of the page needs. */
export function one<E extends Element>(within: ParentNode, selector: string, kind: new () => E): E {
  const found = within.querySelector(selector)
  if (!(found instanceof kind)) throw new TypeError(`expected ${selector} on the page`)
  return found
}
