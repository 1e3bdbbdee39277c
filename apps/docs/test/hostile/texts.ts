/** Markup that runs a script, a right-to-left override that is never closed, a reference to a character. */
export const hostileText =
  '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script> "onmouseover="window.harmed=1 \u202egnp.exe &lt;b&gt;'
export const hostileWord = 'W'.repeat(10_000)
export const scriptAddress = 'javascript:window.harmed=1'
