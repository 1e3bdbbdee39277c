// Each button with `data-copy` copies that text, or, if it is empty, the text in its parent that is marked for it.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  if (!('clipboard' in navigator)) break
  button.hidden = false
  button.addEventListener('click', () => {
    const marked = button.parentElement?.querySelector('[data-copied]')?.textContent ?? ''
    void navigator.clipboard.writeText(button.dataset['copy'] || marked).then(() => {
      button.firstElementChild!.textContent = 'Copied'
    })
  })
}
