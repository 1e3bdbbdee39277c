// Writes the reference of the package: pages in Markdown, which Astro reads like the guides.
import {
  Application,
  OptionDefaults,
  PageEvent,
  TSConfigReader,
  type Reflection,
  type TypeDocOptions,
} from 'typedoc'
import { MarkdownTheme, type MarkdownPageEvent, type PluginOptions } from 'typedoc-plugin-markdown'
import { address } from './address.ts'

const dataPackage = '../../packages/sino-dprk-data'

/**
 * The root and the subpaths, without those of single collections, which only repeat the root. The types of the root come first,
 * so that they have a page of their own and the root does not repeat them.
 */
const entryPoints = ['types', 'index', 'query', 'cite', 'evidence', 'schema']

const titles: Readonly<Record<string, string>> = {
  index: '@nkidp/sino-dprk-data',
  types: 'Types of @nkidp/sino-dprk-data',
}

/** Marks what is deprecated with an aside of Starlight. */
class StarlightTheme extends MarkdownTheme {
  override getRenderContext(page: MarkdownPageEvent<Reflection>) {
    const context = super.getRenderContext(page)
    const { comment } = context.partials
    context.partials.comment = (whole, options) => {
      const reason = whole.getTag('@deprecated')
      const others = whole.clone()
      others.removeTags('@deprecated')
      const text = comment(others, options)
      if (reason === undefined || options?.showSummary === false) return text
      return `${text}\n\n:::caution[Deprecated]\n${context.helpers.getCommentParts(reason.content)}\n:::`
    }
    return context
  }
}

const options: Partial<TypeDocOptions & PluginOptions> = {
  plugin: ['typedoc-plugin-markdown'],
  theme: 'starlight',
  entryPoints: entryPoints.map((name) => `${dataPackage}/src/${name}.ts`),
  tsconfig: 'tsconfig.api.json', // Without the tests, which take time and have no API.
  outputs: [{ name: 'markdown', path: 'src/content/docs/api' }],
  publicPath: `${address.pathname}api/`,
  readme: 'none',
  skipErrorChecking: true, // The build of the package checks it.
  disableSources: true,
  excludeReferences: true,
  excludeInternal: true,
  hideBreadcrumbs: true,
  hidePageHeader: true,
  hidePageTitle: true,
  groupOrder: ['Functions', 'Variables', '*'],
  outputFileStrategy: 'modules',
  entryModule: 'index',
  entryFileName: 'index',
  blockTags: [...OptionDefaults.blockTags, '@minItems', '@maxItems'],
  excludeTags: ['@minItems', '@maxItems'],
  // The types of the zod schemas take a hundred kilobytes; the field tables say the same.
  typeDeclarationVisibility: 'compact',
  maxTypeConversionDepth: 6,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  propertyMembersFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  tableColumnSettings: { hideModifiers: true },
}

const app = await Application.bootstrapWithPlugins(options, [new TSConfigReader()])
app.renderer.defineTheme('starlight', StarlightTheme)
app.renderer.on(PageEvent.END, (page) => {
  const { name } = page.model
  const title = titles[name] ?? `@nkidp/sino-dprk-data/${name}`
  const head = `---\neditUrl: false\nnext: false\nprev: false\ntitle: "${title}"\n---\n\n`
  // Each page is a folder of the site.
  const links = (page.contents ?? '').replaceAll(/(?<=\/api\/)(\w+)\.md/g, (_, file: string) =>
    file === 'index' ? '' : `${file}/`,
  )
  page.contents = head + links
})
const project = await app.convert()
if (project === undefined) throw new Error('TypeDoc found no API.')
await app.generateOutputs(project)
