// The copy of a reader goes to a worker of this page, and nowhere else.
import { element, requireElement } from '../../site/dom.ts'
import { forgetCopy, keepCopy, keptCopy, type KeptCopy } from '../kept-copy.ts'
import type { ReadParagraph } from './reading.ts'
import { verdict, verdictWords } from './verdict.ts'
import type { Answer, Found, Question } from './worker.ts'

/** A longer pasted text is read without being shown in the field, which would block the page. */
const longestShown = 200_000

const section = requireElement(document, '#check', HTMLElement)
const form = requireElement(section, 'form', HTMLFormElement)
const pasted = requireElement(form, 'textarea', HTMLTextAreaElement)
const chosen = requireElement(form, 'input[type=file]', HTMLInputElement)
const status = requireElement(section, '[role=status]', HTMLElement)
const result = requireElement(section, '.result', HTMLElement)
const kept = requireElement(section, '.kept', HTMLElement)
const keep = requireElement(form, 'input[name=keep]', HTMLInputElement)
const sha256 = section.dataset['source'] ?? ''
const { content: listTemplate } = requireElement(section, 'template', HTMLTemplateElement)

// Every citing record is in the lists of the page: what is shown beside the copy is taken from there.
const items = new Map(
  [...document.querySelectorAll<HTMLElement>('[data-record]')].map((item) => [
    item.dataset['record'] ?? '',
    item,
  ]),
)

let worker: Worker | undefined
/** What can be kept of the copy that is shown. */
let keepable: KeptCopy | undefined

form.hidden = false
showKept()
/** The places of the passages to which a record links, in the kept copy. */
const asked = new URLSearchParams(location.search).getAll('passage')
if (asked.length > 0) readKept()
keep.addEventListener('change', () => {
  if (keep.checked && keepable !== undefined) tell(`${status.textContent} ${keptWords()}`)
})
requireElement(kept, '[name=read]', HTMLButtonElement).addEventListener('click', readKept)
requireElement(kept, '[name=forget]', HTMLButtonElement).addEventListener('click', () => {
  forgetCopy(sha256)
  keep.checked = false
  showKept()
  tell('The copy is no longer kept in this browser.')
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  check(pasted.value)
})
chosen.addEventListener('change', () => checkFile(chosen.files))
pasted.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (text.length <= longestShown) return
  event.preventDefault()
  check(text)
})
form.addEventListener('dragover', (event) => {
  event.preventDefault()
  form.classList.add('over')
})
form.addEventListener('dragleave', () => form.classList.remove('over'))
form.addEventListener('drop', (event) => {
  event.preventDefault()
  form.classList.remove('over')
  const text = event.dataTransfer?.getData('text/plain') ?? ''
  if (!checkFile(event.dataTransfer?.files) && text !== '') check(text)
})

function checkFile(files: FileList | null | undefined): boolean {
  const file = files?.item(0)
  if (file) check(file)
  return Boolean(file)
}

function readKept(): void {
  const copy = keptCopy(sha256)
  if (copy === undefined) showKept()
  else check(copy)
}

function check(question: Question): void {
  worker?.terminate()
  keepable = undefined
  delete status.dataset['verdict']
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  result.replaceChildren()
  status.textContent = 'Reading your copy …'
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => show(data))
  worker.addEventListener('error', () =>
    show({
      failure:
        'The script that reads your copy could not be loaded. Check your connection and try again.',
    }),
  )
  worker.postMessage(question)
}

function show(answer: Answer): void {
  if ('failure' in answer) {
    tell(answer.failure, 'unreadable')
    return
  }
  const { counts, readAs, missing, paragraphs } = answer
  keepable = answer.keepable
  const read = `${verdictWords(counts)} Read as ${readAs === 'html' ? 'HTML' : 'text'}.`
  tell(keep.checked ? `${read} ${keptWords()}` : read, verdict(counts))
  const kind = verdict(counts)
  if (kind === 'foreign') return
  if (kind === 'partial') result.append(missingRecords(missing))
  result.append(
    element('h3', {}, 'Your copy, with the records that cite it'),
    element(
      'p',
      {},
      'Cited words are underlined in the color of the speaker, or in gray if they only name something. Point to a record to highlight its words.',
    ),
    ...paragraphs.map(paragraph),
  )
  showAsked()
}

/** Takes the reader who followed a link from a record to its passages. */
function showAsked(): void {
  const marks = [...result.querySelectorAll<HTMLElement>('mark')].filter(({ dataset }) =>
    (dataset['ids'] ?? '').split(' ').some((id) => asked.includes(id)),
  )
  for (const mark of marks) mark.classList.add('asked')
  const [first] = marks
  if (first === undefined) return
  first.tabIndex = -1
  first.focus({ preventScroll: true })
  first.scrollIntoView({ block: 'center' })
}

/** The reader who asked for it is taken to the answer. */
function tell(words: string, kind?: string): void {
  status.textContent = words
  if (kind !== undefined) status.dataset['verdict'] = kind
  status.focus()
}

/** Keeps the copy, and says whether it is kept. */
function keptWords(): string {
  if (keepable === undefined) return 'Not kept: only a copy with all cited passages can be kept.'
  const isKept = keepCopy(sha256, keepable)
  showKept()
  return isKept ? 'Kept in this browser.' : 'Not kept: this browser’s storage is full or blocked.'
}

function showKept(): void {
  kept.hidden = keptCopy(sha256) === undefined
}

function missingRecords(missing: Found['missing']): HTMLElement {
  const list = missing.map(({ id, places }) => {
    const item = itemOf(id)
    item.append(` (at ${places.map(({ start, end }) => `${start}–${end}`).join(', ')})`)
    return item
  })
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      `${list.length} ${list.length === 1 ? 'record' : 'records'} not matched in full, with the place of the missing words in the report`,
    ),
    element('ul', { class: 'missing' }, ...list),
  )
}

function paragraph({ pieces, begin }: ReadParagraph): HTMLElement {
  const text = pieces.map((piece) => {
    if ('leftOut' in piece)
      return element(
        'span',
        { class: 'left-out' },
        ` [${piece.leftOut.toLocaleString('en')} characters that no record cites] `,
      )
    const { ids, text } = piece
    if (ids.length === 0) return text
    const teller = ids.map((id) => items.get(id)?.dataset['tellers']?.split(' ')[0]).find(Boolean)
    return element(
      'mark',
      { 'data-ids': ids.join(' '), ...(teller && { class: `teller-${teller}` }) },
      text,
    )
  })
  return element(
    'div',
    { class: 'read' },
    element('p', { dir: 'auto' }, ...text),
    ...(begin.length === 0 ? [] : [element('div', { class: 'record-lists' }, ...lists(begin))]),
  )
}

/** Lists of records, under the headings of the page. */
const lists = (ids: readonly string[]): HTMLElement[] =>
  [...listTemplate.children].flatMap((template) => {
    const key = template.getAttribute('data-list')
    const own = ids.filter((id) => items.get(id)?.closest(`[data-list="${key}"]`))
    const list = document.importNode(template, true) as HTMLElement
    list.append(element('ul', {}, ...own.map(itemOf)))
    return own.length === 0 ? [] : list
  })

const itemOf = (id: string): HTMLElement =>
  (items.get(id)?.cloneNode(true) as HTMLElement | undefined) ?? element('li', {}, id)

// Marks the words of the record that the reader points to.
for (const type of ['pointerover', 'focusin'] as const) {
  result.addEventListener(type, ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-record]') : null
    const id = item?.dataset['record'] ?? ''
    for (const mark of result.querySelectorAll<HTMLElement>('mark'))
      mark.classList.toggle('current', (mark.dataset['ids'] ?? '').split(' ').includes(id))
  })
}
