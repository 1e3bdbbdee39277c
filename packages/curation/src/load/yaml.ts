import {
  CST,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  stringify,
  visit,
} from 'yaml'
import type { Document, Node, YAMLError } from 'yaml'
import type { Issue } from '@nkidp/schema/issues'
import type { Position } from '../finding.ts'
import type { Comment } from '../workspace.ts'

/** A YAML file that holds plain data, and where everything in it stands. */
export interface ParsedYaml {
  readonly value: unknown
  readonly comments: readonly Comment[]
  readonly positionOf: (path: readonly (string | number)[]) => Position
  /** Where the name of the field at this path stands. */
  readonly keyPositionOf: (path: readonly (string | number)[]) => Position
}

/**
 * Reads one document of YAML 1.2 (core schema). What a record has no use for and a parser can be attacked with is a
 * problem, found before anything is expanded: aliases, anchors, tags, merge keys, several documents, deep nesting.
 */
export function parseYaml(text: string): ParsedYaml | readonly (Issue & Position)[] {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
  })
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const problems =
    document.errors.length > 0 ? syntaxProblems(document.errors, at) : foreignNodes(document, at)
  if (problems.length > 0) return problems
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    comments: commentsOf(text, at),
    positionOf: (path) => at(find(document, path).value),
    keyPositionOf: (path) => at(find(document, path).key),
  }
}

/** Each key that stands twice, and otherwise the first error alone, since what follows it mostly follows from it. */
function syntaxProblems(
  errors: readonly YAMLError[],
  at: (offset: number) => Position,
): (Issue & Position)[] {
  const tooDeep = errors.find((error) => error.code === 'RESOURCE_EXHAUSTION')
  if (tooDeep !== undefined) return [{ ...at(tooDeep.pos[0]), ...nestedTooDeep }]
  const duplicates = errors.filter((error) => error.code === 'DUPLICATE_KEY')
  const other = errors.find((error) => error.code !== 'DUPLICATE_KEY')
  return [...duplicates, ...(other === undefined ? [] : [other])].map((error) => ({
    ...at(error.pos[0]),
    ...syntaxComplaint(error),
  }))
}

function syntaxComplaint({ code, message }: YAMLError): Issue {
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        received: 'a field that stands twice',
        expected: 'each field once',
        fix: 'Keep one of the two.',
      }
    case 'MULTIPLE_DOCS':
      return {
        received: 'a second document',
        expected: 'one record in a file',
        fix: 'Move what follows the `---` to a file of its own.',
      }
    case 'NON_STRING_KEY':
      return {
        received: 'a field whose name is a list or a set of fields',
        expected: 'a name',
        fix: 'Write `name: value`.',
      }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        received: 'a field within the text of another',
        expected: 'text that holds `: ` in quotes, and each field in the column of those beside it',
        fix: 'Put the text in quotes, or mend the indentation.',
      }
    case 'TAB_AS_INDENT':
      return { received: 'a tab as indentation', expected: 'spaces', fix: 'Indent with spaces.' }
    default:
      return {
        received: `broken YAML: ${message}`,
        expected: 'YAML 1.2',
        fix: 'Mend the line, or the one above it. Put text that holds ` #`, or starts with a sign, in quotes, and write a single quote within single quotes twice.',
      }
  }
}

function foreignNodes(
  document: Document.Parsed,
  at: (offset: number) => Position,
): (Issue & Position)[] {
  const problems: (Issue & Position)[] = []
  const report = (node: Node, issue: Issue) =>
    problems.push({ ...at(node.range?.[0] ?? 0), ...issue })
  visit(document, {
    Node(_, node, ancestors) {
      if (isAlias(node))
        report(node, {
          received: `an alias, *${node.source}`,
          expected: 'plain values',
          fix: 'Write the value out.',
        })
      else if (node.anchor !== undefined)
        report(node, {
          received: `an anchor, &${node.anchor}`,
          expected: 'plain values',
          fix: 'Take it out.',
        })
      if (node.tag !== undefined)
        report(node, {
          received: `a tag, ${node.tag}`,
          expected: 'plain values',
          fix: 'Take it out; put text in quotes.',
        })
      if (ancestors.length <= deepest) return undefined
      report(node, nestedTooDeep)
      return visit.BREAK
    },
    Pair(_, { key }) {
      if (!isScalar(key) || (typeof key.value === 'string' && /^[a-z]\w*$/i.test(key.value))) return
      report(key, {
        received: `a field named ${JSON.stringify(key.value)}`,
        expected: 'a plain name, such as `title`',
        fix: 'Take it out, or name it as the schema does.',
      })
    },
  })
  return problems
}

/** A record nests a few levels; each takes two steps, the pair and its value. */
const deepest = 40
const nestedTooDeep: Issue = {
  received: 'values nested very deeply',
  expected: 'a record of a few levels',
  fix: 'Take the nesting out.',
}

/** The offsets of the value at a path and of its name, or those of the nearest thing above it that is there. */
function find(
  document: Document.Parsed,
  path: readonly (string | number)[],
): { key: number; value: number } {
  let node: unknown = document.contents
  let key = startOf(node) ?? 0
  let value = key
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
      if (pair === undefined) break
      key = startOf(pair.key) ?? key
      node = pair.value
      value = startOf(node) ?? key
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)]
      if (item === undefined) break
      node = item
      key = value = startOf(item) ?? value
    } else break
  }
  return { key, value }
}

/** Where a node starts; undefined for one that is left empty, as the value in `title:` is. */
const startOf = (node: unknown): number | undefined =>
  !isNode(node) || node.range == null || (!isCollection(node) && node.range[0] === node.range[1])
    ? undefined
    : node.range[0]

/** Tokens by which the lexer announces a document, a scalar and an error, and which are not in the text. */
const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

function commentsOf(text: string, at: (offset: number) => Position): Comment[] {
  const comments: Comment[] = []
  let offset = 0
  let inScalar = false
  for (const token of new Lexer().lex(text)) {
    if (!inScalar && token.startsWith('#')) comments.push({ text: token, ...at(offset) })
    inScalar = token === CST.SCALAR
    if (!marks.has(token)) offset += token.length
  }
  return comments
}

/** A value as YAML on one line: `{ start: 22, end: 105 }`. */
export const inlineYaml = (value: object): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
