// Prints how many milliseconds a language server takes from opening a file to the completion at its first `|`, and for the
// same completion again, with the number of completions: complete.mjs <TypeScript> <file>
import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'

const [, , typescript, path] = process.argv
const file = resolve(path)
const marked = readFileSync(file, 'utf8')
const offset = marked.indexOf('|')
const text = marked.replace('|', '')
const before = marked.slice(0, offset).split('\n')
const [line, character] = [before.length - 1, before.at(-1).length]
const tsserver = `node_modules/${typescript}/lib/tsserver.js`

/** TypeScript before 7 has a protocol of its own; its answers are framed as those of the Language Server Protocol. */
const server = existsSync(tsserver) ? legacy() : languageServer()

const start = performance.now()
await server.open()
const names = await server.complete()
const first = performance.now() - start
const again = performance.now()
await server.complete()
const second = performance.now() - again
console.log(JSON.stringify({ first, second, names }))
server.end()

function legacy() {
  const { child, answer } = started(process.execPath, [
    tsserver,
    '--disableAutomaticTypingAcquisition',
  ])
  let seq = 0
  const send = (command, args) => {
    seq += 1
    child.stdin.write(`${JSON.stringify({ seq, type: 'request', command, arguments: args })}\n`)
    return seq
  }
  return {
    open: async () =>
      void send('open', { file, fileContent: text, projectRootPath: process.cwd() }),
    complete: async () => {
      const asked = send('completionInfo', { file, line: line + 1, offset: character + 1 })
      const { body } = await answer((message) => message.request_seq === asked)
      return body.entries.length
    },
    end: () => child.kill(),
  }
}

function languageServer() {
  const { child, answer, onRequest } = started(process.execPath, [
    ...[`node_modules/${typescript}/bin/tsc`, '--lsp', '--stdio'],
  ])
  let last = 0
  const write = (message) => {
    const content = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`)
  }
  const ask = async (method, params) => {
    const id = (last += 1)
    write({ id, method, params })
    return (await answer((message) => message.id === id && !('method' in message))).result
  }
  // The server asks for its settings, and waits for an answer.
  onRequest(({ id, params }) => write({ id, result: params?.items?.map(() => null) ?? null }))
  const uri = String(pathToFileURL(file))
  return {
    open: async () => {
      const rootUri = String(pathToFileURL(process.cwd()))
      await ask('initialize', { processId: process.pid, rootUri, capabilities: {} })
      write({ method: 'initialized', params: {} })
      const textDocument = { uri, languageId: 'typescript', version: 1, text }
      write({ method: 'textDocument/didOpen', params: { textDocument } })
    },
    complete: async () => {
      const textDocument = { uri }
      const list = await ask('textDocument/completion', {
        textDocument,
        position: { line, character },
      })
      return (list.items ?? list).length
    },
    end: () => child.kill(),
  }
}

/** A server, and the next of its messages that passes a test. */
function started(program, argv) {
  const child = spawn(program, argv, { stdio: ['pipe', 'pipe', 'ignore'] })
  let received = Buffer.alloc(0)
  const waiting = []
  let handle = () => {}
  child.stdout.on('data', (chunk) => {
    received = Buffer.concat([received, chunk])
    for (;;) {
      const [header, size] =
        /^Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(received.toString('latin1')) ?? []
      if (header === undefined || received.length < header.length + Number(size)) return
      const end = header.length + Number(size)
      const message = JSON.parse(received.subarray(header.length, end).toString().trim())
      received = received.subarray(end)
      if ('method' in message && 'id' in message) handle(message)
      for (const { test, resolve } of waiting) if (test(message)) resolve(message)
    }
  })
  const answer = (test) => new Promise((resolve) => waiting.push({ test, resolve }))
  const onRequest = (handler) => void (handle = handler)
  return { child, answer, onRequest }
}
