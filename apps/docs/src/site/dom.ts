export function requireElement<E extends Element>(
  within: ParentNode,
  selector: string,
  kind: new () => E,
): E {
  const found = within.querySelector(selector)
  if (!(found instanceof kind)) throw new TypeError(`expected ${selector} on the page`)
  return found
}
