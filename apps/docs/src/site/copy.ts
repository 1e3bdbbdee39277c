// Each button with `data-copy` copies that text; if it is empty, the text in its parent that is marked for it, or the address.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  if (!('clipboard' in navigator)) break
  button.hidden = false
  button.addEventListener('click', () => {
    const marked = button.parentElement?.querySelector('[data-copied]')?.textContent
    const text = button.dataset['copy'] || (marked ?? location.href)
    void navigator.clipboard.writeText(text).then(() => {
      button.firstElementChild!.textContent = 'Copied'
    })
  })
}
