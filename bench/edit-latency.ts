import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { ruleFile } from './generate-rules.ts'

/** Milliseconds from an edit to the diagnostics of its document, one for each edit. */
export interface EditLatency {
  readonly milliseconds: readonly number[]
}

/** Writes a workspace of so many rules in so many files, and gives its folder. */
export function writeWorkspace(folder: string, rules: number, files: number): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const text = ruleFile(rules)
  if (files === 1) writeFileSync(join(folder, 'rules-0.yml'), text)
  else
    for (const [at, one] of splitRules(text, files).entries())
      writeFileSync(join(folder, `rules-${at}.yml`), one)
  return folder
}

/** The groups of a rule file in several files. */
function splitRules(text: string, files: number): readonly string[] {
  const groups = text.split(/^(?= {2}- name:)/m).slice(1)
  return Array.from({ length: files }, (_, at) => {
    const from = Math.floor((at * groups.length) / files)
    const to = Math.floor(((at + 1) * groups.length) / files)
    return `groups:\n${groups.slice(from, to).join('')}`
  })
}

/** Opens a file of a workspace with the language server, edits it so many times, and waits for the diagnostics of each edit. */
export async function measureEdits(
  cli: string,
  folder: string,
  path: string,
  text: string,
  edits: number,
): Promise<EditLatency> {
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  const uri = pathToFileURL(join(folder, path)).href
  let heard: (version: number) => void = () => undefined
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (one: { uri: string; version: number }) => {
      if (one.uri === uri) heard(one.version)
    },
  )
  const publishedAt = (version: number) =>
    new Promise<void>((done) => {
      heard = (one) => {
        if (one === version) done()
      }
    })
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {},
  })
  await connection.sendNotification('initialized', {})
  const opened = publishedAt(0)
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 0, text },
  })
  await opened
  const line = text.split('\n').findIndex((one) => / expr: /.test(one))
  const character = text.split('\n')[line]?.length ?? 0
  const milliseconds: number[] = []
  for (let version = 1; version <= edits; version++) {
    const start = performance.now()
    const published = publishedAt(version)
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [
        version % 2 === 1
          ? { range: { start: { line, character }, end: { line, character } }, text: ' ' }
          : {
              range: { start: { line, character }, end: { line, character: character + 1 } },
              text: '',
            },
      ],
    })
    await published
    milliseconds.push(performance.now() - start)
  }
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  connection.dispose()
  return { milliseconds }
}
