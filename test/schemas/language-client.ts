import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** A message of the Language Server Protocol, in either direction. */
interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** A place of a document; lines and characters count from 0. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** What is wrong in a document. */
export interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position }
  readonly message: string
}

interface CompletionItem {
  readonly label: string
  readonly documentation?: string | { readonly value: string }
}

const server = join(process.cwd(), 'node_modules/yaml-language-server/bin/yaml-language-server')

/** An editor without a window: it starts the server, opens documents and asks about places in them. */
export class LanguageClient {
  private readonly child: ChildProcess
  private readonly settings: Readonly<Record<string, unknown>>
  private readonly answers = new Map<number, (message: Message) => void>()
  private readonly published = new Map<string, (found: readonly Diagnostic[]) => void>()
  private received: Buffer = Buffer.alloc(0)
  private requests = 0
  private configured: () => void = () => {}

  /** `settings` are those of the section `yaml`. */
  constructor(settings: Readonly<Record<string, unknown>>) {
    this.settings = settings
    this.child = spawn(process.execPath, [server, '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    this.child.stdout?.on('data', (bytes: Buffer) => this.receive(bytes))
    this.child.on('exit', (code) => this.endRequests(`the server has ended (${code})`))
  }

  /** Starts the server and waits until it has asked for the settings. */
  async start(): Promise<void> {
    const configured = new Promise<void>((done) => {
      this.configured = done
    })
    await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: { hover: { contentFormat: ['markdown'] }, publishDiagnostics: {} },
      },
    })
    this.notify('initialized', {})
    this.notify('workspace/didChangeConfiguration', { settings: { yaml: this.settings } })
    await configured
  }

  /** Opens a document and waits for what the server finds in it. */
  open(uri: string, text: string): Promise<readonly Diagnostic[]> {
    const found = new Promise<readonly Diagnostic[]>((done) => this.published.set(uri, done))
    this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    })
    return found
  }

  /** The labels of what the server offers at a place. */
  async complete(uri: string, position: Position): Promise<readonly string[]> {
    const result = (await this.request('textDocument/completion', {
      textDocument: { uri },
      position,
    })) as { readonly items: readonly CompletionItem[] }
    return result.items.map(({ label }) => label)
  }

  /** What the server shows about a place. */
  async hover(uri: string, position: Position): Promise<string> {
    const result = (await this.request('textDocument/hover', {
      textDocument: { uri },
      position,
    })) as { readonly contents: { readonly value: string } } | null
    return result?.contents.value ?? ''
  }

  /** Ends the server. */
  stop(): void {
    this.child.kill()
  }

  private request(method: string, params: unknown): Promise<unknown> {
    this.requests++
    const id = this.requests
    return new Promise((resolve, reject) => {
      this.answers.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
      )
      this.send({ id, method, params })
    })
  }

  private notify(method: string, params: unknown): void {
    this.send({ method, params })
  }

  private send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  private receive(bytes: Buffer): void {
    this.received = Buffer.concat([this.received, bytes])
    for (;;) {
      const end = this.received.indexOf('\r\n\r\n')
      if (end < 0) return
      const head = this.received.toString('latin1', 0, end)
      const length = Number(/Content-Length: (\d+)/i.exec(head)?.[1])
      if (this.received.length < end + 4 + length) return
      const body = this.received.toString('utf8', end + 4, end + 4 + length)
      this.received = this.received.subarray(end + 4 + length)
      this.handle(JSON.parse(body) as Message)
    }
  }

  private handle({ id, method, params, result, error }: Message): void {
    if (method === undefined) {
      this.answers.get(Number(id))?.(error ? { error } : { result })
      this.answers.delete(Number(id))
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as {
        readonly uri: string
        readonly diagnostics: readonly Diagnostic[]
      }
      this.published.get(uri)?.(diagnostics)
    } else if (id !== undefined) {
      this.send({ id, result: this.answerTo(method, params) })
      if (method === 'workspace/configuration') this.configured()
    }
  }

  private endRequests(message: string): void {
    for (const answer of this.answers.values()) answer({ error: { message } })
  }

  private answerTo(method: string, params: unknown): unknown {
    if (method !== 'workspace/configuration') return null
    const { items } = params as { readonly items: readonly { readonly section?: string }[] }
    return items.map(({ section }) => (section === 'yaml' ? this.settings : null))
  }
}
