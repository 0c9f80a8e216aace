import { setImmediate } from 'node:timers/promises'
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ProposedFeatures,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { sourceFile } from '../text/source-file.ts'
import { quickFixes, smallestEdit } from './code-actions.ts'
import { completionsAt } from './completion.ts'
import { definitionsAt } from './definition.ts'
import { Diagnoser } from './diagnoser.ts'
import { hoverAt, hoverCheck } from './hover.ts'
import { offsetOf } from './positions.ts'
import { referencesAt, renameAt, renameableAt } from './rename.ts'
import { documentSymbols } from './symbols.ts'
import { Workspace } from './workspace.ts'

/** What a server runs on. */
export interface ServerOptions {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  /** Of promproof. */
  readonly version: string
  /** The day, as `2026-03-01`, after which suppressions expire. */
  readonly today: string
}

const fixAll = `${CodeActionKind.SourceFixAll}.promproof`
const watched = '**/*.{yml,yaml,json,md,rules,alerts,prom}'

/** Answers an editor until it says `exit` or goes away. */
export function serve(options: ServerOptions): void {
  const connection = createConnection(ProposedFeatures.all, options.input, options.output)
  new Server(connection, options).listen()
}

class Server {
  readonly #connection: Connection
  readonly #options: ServerOptions
  readonly #documents = new TextDocuments(TextDocument)
  readonly #workspace: Workspace
  readonly #diagnoser: Diagnoser
  #folders: readonly string[] = []
  #markdown = true
  #watches = false
  #hearsFolders = false

  constructor(connection: Connection, options: ServerOptions) {
    this.#connection = connection
    this.#options = options
    const documents = () => this.#documents.all()
    this.#workspace = new Workspace(documents, options.today)
    this.#diagnoser = new Diagnoser(connection, this.#workspace, documents, (error) =>
      this.#log(error),
    )
  }

  listen(): void {
    const connection = this.#connection
    connection.onInitialize((params) => this.#initialize(params))
    connection.onInitialized(() => this.#initialized())
    connection.onShutdown(() => this.#diagnoser.stop())
    this.#listenToChanges()
    this.#answer()
    this.#documents.listen(connection)
    connection.listen()
  }

  #initialize({
    capabilities = {},
    workspaceFolders,
    rootUri,
  }: InitializeParams): InitializeResult {
    this.#folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
    this.#workspace.setFolders(this.#folders)
    const formats = capabilities.textDocument?.hover?.contentFormat
    this.#markdown = formats === undefined || formats.includes('markdown')
    this.#watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    this.#hearsFolders = capabilities.workspace?.workspaceFolders === true
    return {
      serverInfo: { name: 'promproof', version: this.#options.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: { includeText: false },
        },
        hoverProvider: true,
        completionProvider: { triggerCharacters: ['{', '(', ',', '.', '$', '"', '[', ':'] },
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAll] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    }
  }

  async #initialized(): Promise<void> {
    await this.#guarded(undefined, async () => {
      if (this.#watches)
        await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: watched }],
        })
      if (this.#hearsFolders)
        this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri))
          const left = this.#folders.filter((uri) => !gone.has(uri))
          this.#folders = [...left, ...added.map(({ uri }) => uri)]
          this.#workspace.setFolders(this.#folders)
          this.#diagnoser.all()
        })
    })
  }

  #listenToChanges(): void {
    this.#documents.onDidChangeContent(({ document }) => this.#diagnoser.edited(document.uri))
    this.#documents.onDidClose(({ document }) => {
      void this.#guarded(undefined, () => this.#workspace.close(document.uri))
      this.#diagnoser.closed(document.uri)
    })
    const changed = (uris: readonly string[]) =>
      this.#guarded(undefined, async () => {
        await this.#workspace.refresh(uris)
        this.#diagnoser.all()
      })
    this.#documents.onDidSave(({ document }) => {
      if (/promproof\.ya?ml$|package\.json$/.test(document.uri)) void changed([document.uri])
    })
    this.#connection.onDidChangeWatchedFiles(({ changes }) => {
      void changed(changes.map(({ uri }) => uri))
    })
    this.#connection.onDidChangeConfiguration(() => this.#diagnoser.all())
  }

  #answer(): void {
    const connection = this.#connection
    const workspace = this.#workspace
    connection.onHover(({ textDocument: { uri }, position }, token) =>
      this.#guarded(null, async () => {
        const found = await this.#view(uri, token)
        if (found)
          return hoverAt(found.view, offsetOf(found.view.source, position), this.#markdown) ?? null
        const document = this.#documents.get(uri)
        if (!document || token.isCancellationRequested) return null
        const source = textOf(document)
        return hoverCheck(source, offsetOf(source, position), this.#markdown) ?? null
      }),
    )
    connection.onCompletion(({ textDocument: { uri }, position }, token) =>
      this.#guarded(null, async () => {
        const found = await this.#view(uri, token)
        if (!found) return null
        const { view, project } = found
        return completionsAt(view, offsetOf(view.source, position), () => project.files())
      }),
    )
    connection.onDefinition(({ textDocument: { uri }, position }, token) =>
      this.#guarded(null, async () => {
        const found = await this.#view(uri, token)
        if (!found) return null
        return [...definitionsAt(found, offsetOf(found.view.source, position), workspace)]
      }),
    )
    connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
      this.#guarded(null, async () => {
        const found = await this.#view(uri, token)
        if (!found) return null
        const offset = offsetOf(found.view.source, position)
        return [...referencesAt(found, offset, context.includeDeclaration, workspace)]
      }),
    )
    connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
      this.#guarded(null, async () => {
        const found = await this.#view(uri, token)
        return (found && renameableAt(found, offsetOf(found.view.source, position))) ?? null
      }),
    )
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) =>
      this.#guarded(null, async () => {
        const found = await this.#view(uri, token)
        if (!found) return null
        const offset = offsetOf(found.view.source, position)
        const edit = renameAt(found, offset, newName, workspace)
        if ('refused' in edit) return new ResponseError(LSPErrorCodes.RequestFailed, edit.refused)
        return edit
      }),
    )
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      this.#guarded(null, async () => {
        const found = await this.#view(uri, token)
        return found ? [...documentSymbols(found.view)] : null
      }),
    )
    connection.onCodeAction((params, token) =>
      this.#guarded(null, () => this.#codeActions(params, token)),
    )
  }

  async #codeActions(
    { textDocument: { uri }, range, context }: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[] | null> {
    const found = await this.#view(uri, token)
    const document = this.#documents.get(uri)
    if (!found || !document) return null
    const { view, project, path } = found
    const wanted = (kind: string) =>
      context.only?.some((one) => kind === one || kind.startsWith(`${one}.`)) ?? kind !== fixAll
    const actions: CodeAction[] = []
    if (wanted(CodeActionKind.QuickFix)) {
      const diagnostics = await this.#diagnoser.current(document)
      const { documents } = view.contents
      actions.push(...quickFixes(diagnostics, range, found, documents, this.#workspace))
    }
    if (wanted(fixAll)) {
      const fixed = await project.fixed(path)
      if (fixed)
        actions.push({
          title: 'Apply all safe fixes of promproof',
          kind: fixAll,
          edit: { changes: { [uri]: [smallestEdit(fixed.before, fixed.after.text)] } },
        })
    }
    return actions
  }

  /** The document of a request, unless the request was taken back while it waited. */
  async #view(uri: string, token: CancellationToken) {
    await setImmediate()
    if (token.isCancellationRequested || !this.#documents.get(uri)) return undefined
    const found = await this.#workspace.view(uri)
    return token.isCancellationRequested ? undefined : found
  }

  /** A request that fails is answered with nothing, and told in the log; the server goes on. */
  async #guarded<T>(nothing: T, action: () => Promise<T>): Promise<T> {
    try {
      return await action()
    } catch (error) {
      this.#log(error)
      return nothing
    }
  }

  #log(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.#connection.console.error(`promproof failed, and goes on: ${text}`)
  }
}

function textOf(document: TextDocument) {
  return sourceFile(document.uri, document.getText())
}
