export function requireElement<E extends Element>(
  within: ParentNode,
  selector: string,
  kind: new () => E,
): E {
  const found = within.querySelector(selector)
  if (!(found instanceof kind)) throw new TypeError(`expected ${selector} on the page`)
  return found
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}
