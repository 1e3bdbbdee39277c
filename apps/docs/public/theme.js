/* global document, localStorage, matchMedia */
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
