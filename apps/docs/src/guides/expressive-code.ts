import type { StarlightExpressiveCodeOptions } from '@astrojs/starlight/expressive-code'

/** Code in few and quiet colors. A file has its name above it; what is typed and what is printed have no frame. */
export const expressiveCode: StarlightExpressiveCodeOptions = {
  themes: ['min-dark', 'min-light'],
  useStarlightUiThemeColors: true,
  minSyntaxHighlightingColorContrast: 7,
  defaultProps: { wrap: true, overridesByLang: { 'sh,text': { frame: 'none' } } },
  styleOverrides: {
    borderColor: 'var(--line)',
    borderRadius: '0',
    codeFontSize: '0.875rem',
    codeBackground: 'var(--shade)',
    frames: {
      frameBoxShadowCssValue: 'none',
      editorTabBarBackground: 'transparent',
      editorActiveTabBackground: 'var(--shade)',
    },
  },
}
