/* global document, innerHeight, localStorage, matchMedia */
// Light or dark, as the reader chose here, else as the system is set. Runs before the page is drawn, so that it does not flash.
const stored = () => {
  try {
    return localStorage.getItem('theme')
  } catch {
    return null // Storage may be refused; then the system decides.
  }
}
const light = matchMedia('(prefers-color-scheme: light)')
const show = () => {
  document.documentElement.dataset.theme = stored() ?? (light.matches ? 'light' : 'dark')
}
show()
light.addEventListener('change', show)
document.addEventListener('DOMContentLoaded', () => {
  for (const select of document.querySelectorAll('select[data-theme-select]')) {
    select.value = stored() ?? 'auto'
    select.disabled = false
    select.addEventListener('change', () => {
      try {
        if (select.value === 'auto') localStorage.removeItem('theme')
        else localStorage.setItem('theme', select.value)
      } catch {
        document.documentElement.dataset.theme = select.value
        return
      }
      show()
    })
  }
})

// The slash key leads to the search, unless it is typed into something.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.closest('input, select, textarea, [contenteditable]')) return
  const target =
    document.querySelector('[data-search] input') ?? document.querySelector('a[data-search-link]')
  if (target === null) return
  event.preventDefault()
  if (target.localName === 'a') target.click()
  else target.focus()
})

// The sidebar shows where the reader is.
document.addEventListener('DOMContentLoaded', () => {
  const current = document.querySelector('.sidebar-pane [aria-current]')
  const below = (current?.getBoundingClientRect().bottom ?? 0) - innerHeight
  if (below > 0) current.closest('.sidebar-pane').scrollTop += below + innerHeight / 3
})
