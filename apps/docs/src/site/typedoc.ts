import type { StarlightTypeDocOptions } from 'starlight-typedoc'
import { OptionDefaults, PageEvent, type Application } from 'typedoc'

const dataPackage = '../../packages/sino-dprk-data'

/** What is imported by the name of the package alone, and what by a subpath of it. Those of single collections give what the first gives. */
const entryPoints = ['index', 'query', 'cite', 'evidence', 'schema']

/** Gives each page the name by which its entry point is imported, once its address is settled. */
function importNames(app: Application): void {
  app.renderer.on(PageEvent.BEGIN, ({ model }) => {
    if (!('name' in model) || !entryPoints.includes(model.name)) return
    model.name =
      model.name === 'index' ? '@nkidp/sino-dprk-data' : `@nkidp/sino-dprk-data/${model.name}`
  })
}

/** The reference of the interface, from the types and the comments of the package: one page an entry point. */
export const typeDoc: StarlightTypeDocOptions = {
  entryPoints: entryPoints.map((name) => `${dataPackage}/src/${name}.ts`),
  tsconfig: `${dataPackage}/tsconfig.json`,
  typeDoc: {
    plugin: [importNames],
    skipErrorChecking: true, // The build of the package checks it.
    disableSources: true,
    outputFileStrategy: 'modules',
    entryModule: 'index',
    entryFileName: 'index',
    blockTags: [...OptionDefaults.blockTags, '@minItems', '@maxItems'],
    excludeTags: ['@minItems', '@maxItems'],
    // The schemas of zod have types of a hundred kilobytes; what they say stands in the field tables.
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
