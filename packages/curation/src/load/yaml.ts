import type { Issue } from '@nkidp/schema/issues'
import type { Path } from '@nkidp/schema/json'
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
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLError,
} from 'yaml'
import type { LocatedIssue, Position } from '../finding.ts'
import type { Comment } from '../workspace.ts'

export interface ParsedYaml {
  readonly value: unknown
  readonly comments: readonly Comment[]
  /** The position of the value at a path, or of its nearest ancestor that exists. */
  readonly positionOf: (path: Path) => Position
  readonly keyPositionOf: (path: Path) => Position
}

/** Reads one document of YAML 1.2 (core schema). What no record needs and a parser can be attacked with is an issue. */
export function parseYaml(text: string): ParsedYaml | readonly LocatedIssue[] {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    version: '1.2',
    schema: 'core',
    // Checked below: the library compares each with each.
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
  })
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const issues =
    document.errors.length > 0 ? syntaxIssues(document.errors, at) : unwantedNodes(document, at)
  if (issues.length > 0) return issues
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    comments: commentsOf(text, at),
    positionOf: (path) => at(offsetsOf(document, path).value),
    keyPositionOf: (path) => at(offsetsOf(document, path).key),
  }
}

type ToPosition = (offset: number) => Position

/** Only the first error, because the rest mostly follow from it. */
function syntaxIssues(errors: readonly YAMLError[], at: ToPosition): LocatedIssue[] {
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (tooDeep !== undefined) return [{ ...at(tooDeep.pos[0]), ...nestedTooDeep }]
  return errors.slice(0, 1).map(({ code, message, pos }) => ({
    ...at(pos[0]),
    ...(syntax[code] ?? {
      expected: 'YAML 1.2',
      received: `invalid YAML: ${message}`,
      fix: 'Correct the line, or the one above it. Quote text that contains ` #` or starts with a sign, and double a single quote within single quotes.',
    }),
  }))
}

const syntax: Readonly<Partial<Record<YAMLError['code'], Issue>>> = {
  MULTIPLE_DOCS: {
    expected: 'one record in a file',
    received: 'a second document',
    fix: 'Move what follows the `---` to another file.',
  },
  NON_STRING_KEY: {
    expected: 'a name',
    received: 'a list or an object as the name of a field',
    fix: 'Write `name: value`.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: 'quoted text if it contains `: `, and fields of one record in one column',
    received: 'a field within the text of another',
    fix: 'Quote the text, or correct the indentation.',
  },
  TAB_AS_INDENT: { expected: 'spaces', received: 'a tab as indentation', fix: 'Use spaces.' },
}

function unwantedNodes(document: Document.Parsed, at: ToPosition): LocatedIssue[] {
  const issues: LocatedIssue[] = []
  const report = (node: Node, issue: Issue) =>
    issues.push({ ...at(node.range?.[0] ?? 0), ...issue })
  const reject = (node: Node, received: string, fix: string) =>
    report(node, { expected: 'plain values', received, fix })
  visit(document, {
    Node(_, node, ancestors) {
      if (isAlias(node)) reject(node, `an alias, *${node.source}`, 'Write out the value.')
      else if (node.anchor !== undefined) reject(node, `an anchor, &${node.anchor}`, 'Remove it.')
      if (node.tag !== undefined) reject(node, `a tag, ${node.tag}`, 'Remove it; quote text.')
      if (ancestors.length <= maxAncestors) return undefined
      report(node, nestedTooDeep)
      return visit.BREAK
    },
    Map(_, { items }) {
      const names = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (names.has(key.value)) report(key, duplicateField)
        names.add(key.value)
      }
    },
    Pair(_, { key }) {
      if (!isScalar(key) || (typeof key.value === 'string' && /^[a-z]\w*$/i.test(key.value))) return
      report(key, {
        expected: 'a plain name, such as `title`',
        received: `a field named ${JSON.stringify(key.value)}`,
        fix: 'Remove it, or use a name of the schema.',
      })
    },
  })
  return issues
}

/** A record nests a few levels, each of which has two ancestors: the pair and its value. */
const maxAncestors = 40
const nestedTooDeep: Issue = {
  expected: 'a record of a few levels',
  received: 'deeply nested values',
  fix: 'Remove the nesting.',
}

const duplicateField: Issue = {
  expected: 'each field once',
  received: 'a duplicate field',
  fix: 'Remove one of the two.',
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>()

/** The members of an object by name. A record may have thousands of them, each with a finding. */
function pairsOf(node: YAMLMap): ReadonlyMap<unknown, Pair> {
  const known = pairs.get(node)
  if (known !== undefined) return known
  const byName = new Map(
    node.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]),
  )
  pairs.set(node, byName)
  return byName
}

/** The offsets of the value at a path and of its name, or those of its nearest ancestor that exists. */
function offsetsOf(document: Document.Parsed, path: Path): { key: number; value: number } {
  let node: unknown = document.contents
  let key = startOf(node) ?? 0
  let value = key
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(step)
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

/** The start of a node; undefined for an empty one, such as the value in `title:`. */
const startOf = (node: unknown): number | undefined =>
  !isNode(node) || node.range == null || (!isCollection(node) && node.range[0] === node.range[1])
    ? undefined
    : node.range[0]

/** Tokens by which the lexer announces a document, a scalar and an error; they are not in the text. */
const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

function commentsOf(text: string, at: ToPosition): Comment[] {
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
