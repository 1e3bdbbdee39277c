import type { StarlightTypeDocOptions } from 'starlight-typedoc'
import { OptionDefaults, PageEvent, type Application } from 'typedoc'

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

/** Names each page as its entry point is imported, after its address is made. */
function importNames(app: Application): void {
  app.renderer.on(PageEvent.BEGIN, ({ model }) => {
    if (!('name' in model) || !entryPoints.includes(model.name)) return
    model.name = titles[model.name] ?? `@nkidp/sino-dprk-data/${model.name}`
  })
}

export const typeDoc: StarlightTypeDocOptions = {
  entryPoints: entryPoints.map((name) => `${dataPackage}/src/${name}.ts`),
  tsconfig: 'tsconfig.api.json', // Without the tests, which take time and have no API.
  typeDoc: {
    plugin: [importNames],
    skipErrorChecking: true, // The build of the package checks it.
    disableSources: true,
    excludeReferences: true,
    groupOrder: ['Functions', 'Variables', '*'],
    outputFileStrategy: 'modules',
    entryModule: 'index',
    entryFileName: 'index',
    blockTags: [...OptionDefaults.blockTags, '@minItems', '@maxItems'],
    excludeTags: ['@minItems', '@maxItems'],
    // The types of the zod schemas have a hundred kilobytes; the field tables have what they say.
    typeDeclarationVisibility: 'compact',
    maxTypeConversionDepth: 6,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    propertyMembersFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    tableColumnSettings: { hideModifiers: true },
  },
}
