// Shows the words of the record from the copy that the reader keeps in this browser.
import { element, requireElement } from '../site/dom.ts'
import { keptCopy } from '../source/kept-copy.ts'
import { wordsIn, type CitedPassage } from '../source/passages.ts'

const home = requireElement(document, '.own-words', HTMLElement)

function showWords(): void {
  const copy = keptCopy(home.dataset['source'] ?? '')
  const [none, changed] = home.querySelectorAll<HTMLElement>(':scope > p')
  if (none) none.hidden = copy !== undefined
  if (changed) changed.hidden = true
  for (const quote of home.querySelectorAll('blockquote')) {
    quote.hidden = true
    if (copy === undefined) continue
    const passage = JSON.parse(quote.dataset['passage'] ?? '') as CitedPassage
    void wordsIn(copy, passage).then((words) => {
      quote.hidden = words === undefined
      if (words === undefined) changed?.removeAttribute('hidden')
      else
        quote.firstElementChild?.replaceChildren(
          ...words.map(({ text, isCited }) => (isCited ? element('mark', {}, text) : text)),
        )
    })
  }
}

showWords()
// On the way back from the page that keeps a copy, a browser may show this page as it was.
addEventListener('pageshow', ({ persisted }) => persisted && showWords())
