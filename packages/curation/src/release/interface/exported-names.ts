import { createRequire } from 'node:module'
import { readFileIfExists } from '../../emit/files.ts'
import type { ExportDeclaration, SourceFile, Statement } from 'typescript'

/**
 * The names that a module exports, types included, in alphabetical order; none if it does not exist. What it passes on from
 * an emitted module as a whole is left out: it follows from the schema.
 */
export async function exportedNames(file: string): Promise<string[]> {
  const text = await readFileIfExists(file)
  if (text === undefined) return []
  const { default: ts } = await import('typescript')
  const namesIn = async (statement: Statement): Promise<string[]> => {
    if (ts.isExportDeclaration(statement)) return passedOn(statement)
    if (!ts.canHaveModifiers(statement)) return []
    const isExported = ts
      .getModifiers(statement)
      ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (isExported !== true) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText(source))
    const { name } = statement as Statement & { readonly name?: { readonly text: string } }
    return name === undefined ? [] : [name.text]
  }
  const passedOn = async ({ exportClause, moduleSpecifier }: ExportDeclaration) => {
    if (exportClause !== undefined)
      return ts.isNamedExports(exportClause)
        ? exportClause.elements.map(({ name }) => name.text)
        : [exportClause.name.text]
    const specifier = moduleSpecifier?.getText(source).slice(1, -1) ?? ''
    return specifier.startsWith('#generated/')
      ? []
      : exportedNames(createRequire(file).resolve(specifier))
  }
  const source: SourceFile = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const names = await Promise.all(source.statements.map(namesIn))
  return [...new Set(names.flat())].sort()
}
