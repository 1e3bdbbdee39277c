// Check it yourself: the reader's copy goes to a worker of this page, and nowhere else.
import { requireElement } from '../../site/dom.ts'
import type { ReadParagraph } from './reading.ts'
import { verdict, verdictWords } from './verdict.ts'
import type { Answer, Question } from './worker.ts'

/** A pasted text longer than this is read without being shown in the field, which would hold up the page. */
const longestShown = 200_000

const section = requireElement(document, '#check', HTMLElement)
const form = requireElement(section, 'form', HTMLFormElement)
const pasted = requireElement(form, 'textarea', HTMLTextAreaElement)
const chosen = requireElement(form, 'input[type=file]', HTMLInputElement)
const status = requireElement(section, '[role=status]', HTMLElement)
const result = requireElement(section, '.result', HTMLElement)

// The lists of the page have every record that stands on it: what is shown beside the reader's text is taken from there.
const items = new Map(
  [...document.querySelectorAll<HTMLElement>('[data-record]')].map((item) => [
    item.dataset['record'] ?? '',
    item,
  ]),
)

let worker: Worker | undefined

form.hidden = false
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

function check(question: Question): void {
  worker?.terminate()
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  result.replaceChildren()
  status.textContent = 'Reading your copy …'
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => show(data))
  worker.addEventListener('error', () =>
    show({
      failure:
        'The script that reads your copy could not be loaded. Are you still connected to the site?',
    }),
  )
  worker.postMessage(question)
}

function show(answer: Answer): void {
  if ('failure' in answer) {
    status.textContent = answer.failure
    return
  }
  const { counts, readAs } = answer
  status.textContent = `${verdictWords(counts)} ${counts.exact} at the place that the records give, ${counts.relocated} elsewhere in your text, ${counts.missing} not found; read as ${readAs === 'html' ? 'HTML' : 'text'}.`
  const kind = verdict(counts)
  if (kind === 'foreign') return
  if (kind === 'partial') result.append(missing(answer))
  result.append(
    element('h3', {}, 'Your text, with the records that stand on it'),
    element(
      'p',
      {},
      'Underlined are words on which a record stands, in the color of whose statement it is, or gray where something is only named. Point to a record, and its words are marked.',
    ),
    ...answer.paragraphs.map(paragraph),
  )
}

function missing({ missing: lost }: Extract<Answer, { missing: unknown }>): HTMLElement {
  const places = (of: (typeof lost)[number]['places']) =>
    ` (at ${of.map(({ start, end }) => `${start}–${end}`).join(', ')})`
  const list = lost.map(({ id, places: of }) => {
    const item = itemOf(id)
    item.append(places(of))
    return item
  })
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      `Words missing of ${lost.length} ${lost.length === 1 ? 'record' : 'records'}, with their place on the page as it was read`,
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
        ` [${piece.leftOut.toLocaleString('en')} characters on which no record stands] `,
      )
    if (piece.ids.length === 0) return piece.text
    const [teller] = piece.ids.flatMap(tellersOf)
    return element(
      'mark',
      {
        'data-ids': piece.ids.join(' '),
        ...(teller !== undefined && { class: `teller-${teller}` }),
      },
      piece.text,
    )
  })
  return element(
    'div',
    { class: 'read' },
    element('p', { dir: 'auto' }, ...text),
    ...(begin.length === 0 ? [] : [margin(begin)]),
  )
}

/** The records that begin in a paragraph, under the headings that the page has ready. */
function margin(ids: readonly string[]): HTMLElement {
  const lists = [...requireElement(section, 'template', HTMLTemplateElement).content.children].map(
    (heading) => {
      const of = ids.filter(
        (id) =>
          items.get(id)?.closest<HTMLElement>('[data-list]')?.dataset['list'] ===
          heading.getAttribute('data-list'),
      )
      const list = document.importNode(heading, true)
      list.append(element('ul', {}, ...of.map(itemOf)))
      return of.length === 0 ? '' : list
    },
  )
  return element('div', { class: 'standing' }, ...lists)
}

const itemOf = (id: string): HTMLElement => {
  const item = items.get(id)?.cloneNode(true)
  return item instanceof HTMLElement ? item : element('li', {}, id)
}

const tellersOf = (id: string): string[] =>
  (items.get(id)?.dataset['tellers'] ?? '').split(' ').filter((teller) => teller !== '')

// The words of the record that the reader points to in the margin.
for (const type of ['pointerover', 'focusin'] as const) {
  result.addEventListener(type, ({ target }) => {
    const id =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-record]')?.dataset['record']
        : undefined
    for (const mark of result.querySelectorAll<HTMLElement>('mark'))
      mark.classList.toggle(
        'current',
        id !== undefined && (mark.dataset['ids'] ?? '').split(' ').includes(id),
      )
  })
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}
