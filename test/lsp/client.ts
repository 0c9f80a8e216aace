import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

/** What the server has published of a document. */
interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly Diagnostic[]
}

/** An editor as far as the tests need one: a process of the server, and documents with versions. */
export class Client {
  readonly connection: ProtocolConnection
  readonly process: ChildProcess
  readonly log: string[] = []
  readonly folder: string
  initialized: InitializeResult | undefined
  readonly #versions = new Map<string, number>()
  readonly #published = new Map<string, Published>()
  readonly #hear = new Set<() => void>()

  constructor(cli: string, files: Readonly<Record<string, string>>) {
    this.folder = mkdtempSync(join(tmpdir(), 'promproof-lsp-'))
    for (const [path, text] of Object.entries(files)) this.write(path, text)
    this.process = spawn(process.execPath, [cli, 'lsp', '--stdio'], {
      cwd: this.folder,
      env: { ...process.env, PROMPROOF_NO_CACHE: '1' },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const { stdin, stdout } = this.process
    if (!stdin || !stdout) throw new Error('the server has no pipes')
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    )
    this.connection.onNotification('textDocument/publishDiagnostics', (one: Published) => {
      this.#published.set(one.uri, one)
      for (const hear of this.#hear) hear()
    })
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message)
    })
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.listen()
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), text)
  }

  async start(folders: readonly string[] = ['']): Promise<void> {
    this.initialized = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((path) => ({
        uri: this.uri(path).replace(/\/$/, ''),
        name: path,
      })),
      capabilities: {
        workspace: {
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        textDocument: { hover: { contentFormat: ['markdown'] } },
      },
    })
    await this.connection.sendNotification('initialized', {})
  }

  async open(path: string, given?: string): Promise<string> {
    const text = given ?? readFileSync(join(this.folder, path), 'utf8')
    const uri = this.uri(path)
    this.#versions.set(uri, 1)
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    })
    return uri
  }

  /** Replaces the first occurrence of a text in the text that was sent before. */
  async edit(uri: string, text: string, from: string, to: string): Promise<string> {
    const at = text.indexOf(from)
    if (at < 0) throw new Error(`the text has no ${from}`)
    const version = (this.#versions.get(uri) ?? 0) + 1
    this.#versions.set(uri, version)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [
        {
          range: { start: positionOf(text, at), end: positionOf(text, at + from.length) },
          text: to,
        },
      ],
    })
    return text.slice(0, at) + to + text.slice(at + from.length)
  }

  /** Sends what has changed on disk. */
  async touched(path: string): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(path), type: 2 }],
    })
  }

  /** Waits for the findings of the newest version of a document that a test accepts. */
  async diagnostics(
    uri: string,
    accepts: (found: readonly Diagnostic[]) => boolean = () => true,
  ): Promise<readonly Diagnostic[]> {
    for (;;) {
      const one = this.#published.get(uri)
      if (one && one.version === this.#versions.get(uri) && accepts(one.diagnostics))
        return one.diagnostics
      await new Promise<void>((resolve) => {
        const hear = () => {
          this.#hear.delete(hear)
          resolve()
        }
        this.#hear.add(hear)
      })
    }
  }

  ask<T>(method: string, uri: string, text: string, at: string, more: object = {}): Promise<T> {
    const mark = at.indexOf('|')
    const plain = at.replace('|', '')
    const offset = text.indexOf(plain) + Math.max(mark, 0)
    return this.connection.sendRequest<T>(`textDocument/${method}`, {
      textDocument: { uri },
      position: positionOf(text, offset),
      ...more,
    })
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => {
      this.process.once('exit', resolve)
    })
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    return ended
  }
}

/** Line and UTF-16 unit of an offset, from 0. */
export function positionOf(
  text: string,
  offset: number,
): { readonly line: number; readonly character: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}
