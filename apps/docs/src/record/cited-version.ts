// An address with a version (#v1.0.0) opens that state of the record, and says what changed since.
import { element, requireElement } from '../site/dom.ts'

const notice = requireElement(document, '.cited-version', HTMLElement)
const versions = [...document.querySelectorAll<HTMLElement>('[data-version]')]
  .map(({ dataset: { version = '' } }) => version)
  .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))

function showCited(): void {
  const [, version] = /^#v(\d+\.\d+[\w.-]*)$/.exec(location.hash) ?? []
  notice.hidden = true
  if (version === undefined) return
  const anchor = document.getElementById(`v${version}`)
  const state = anchor?.closest('.state')
  if (anchor === null) {
    notice.replaceChildren(
      `There is no version ${version} of this record. Its versions: `,
      ...versions.flatMap((each, index) => [
        index === 0 ? '' : ', ',
        element('a', { href: `#v${each}` }, each),
      ]),
      '.',
    )
  } else if (state) {
    for (
      let fold = anchor.closest('details');
      fold;
      fold = fold.parentElement?.closest('details') ?? null
    )
      fold.open = true
    for (const fold of state.querySelectorAll<HTMLDetailsElement>(':scope > details:last-of-type'))
      fold.open = true
    const since = state.querySelector('.since')?.textContent.trim() ?? ''
    notice.textContent = `You followed a citation to version ${version}. ${since}`
    anchor.scrollIntoView()
  } else if (version !== notice.dataset['current'])
    notice.textContent = `You followed a citation to version ${version}. The record has not changed since.`
  else return
  notice.hidden = false
}

showCited()
addEventListener('hashchange', showCited)
