// Each button with `data-copy` copies that text. If it is empty, it copies the marked text in its parent, or else the address.
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
