// Shows the words of the record from the copy that the reader keeps in this browser.
import { element, requireElement } from '../site/dom.ts'
import { keptCopy } from '../source/kept-copy.ts'
import { wordsIn, type CitedPassage } from '../source/passages.ts'

const home = requireElement(document, '.own-words', HTMLElement)
const copy = keptCopy(home.dataset['source'] ?? '')

if (copy !== undefined) {
  const [none, changed] = home.querySelectorAll<HTMLElement>(':scope > p')
  if (none) none.hidden = true
  for (const quote of home.querySelectorAll('blockquote')) {
    const passage = JSON.parse(quote.dataset['passage'] ?? '') as CitedPassage
    void wordsIn(copy, passage).then((words) => {
      quote.hidden = words === undefined
      if (words === undefined) changed?.removeAttribute('hidden')
      else
        quote.firstElementChild?.append(
          ...words.map(({ text, isCited }) => (isCited ? element('mark', {}, text) : text)),
        )
    })
  }
}
