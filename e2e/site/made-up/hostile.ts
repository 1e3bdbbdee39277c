/** Markup that runs a script, an unclosed right-to-left override, a character reference. */
export const hostileText =
  '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script> "onmouseover="window.harmed=1 \u202egnp.exe &lt;b&gt;'
export const hostileWord = 'W'.repeat(10_000)
export const scriptAddress = 'javascript:window.harmed=1'

/** Not where the site is published: its pages work at any address. */
export const address = new URL('https://mirror.example.org/of/the/site/')
