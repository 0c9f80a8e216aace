import type { Connection } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { compareSeverity } from '../diagnostic/severity.ts'
import { toLspDiagnostic } from './publish.ts'
import type { Workspace } from './workspace.ts'

/** After an edit: long enough that the letters of one word make one run. */
const settleMilliseconds = 25
/** After an edit of another file, whose findings are not waited for. */
const othersMilliseconds = 250
/** After an edit of a large file, of which only the edited rules were checked at once: so much, or so many times what that took. */
const wholeMilliseconds = 700
const wholeTimes = 4
/** More findings of one file help nobody: the gravest are shown. */
const mostShown = 1000

/** What was found in a document, at one of its versions. */
export interface Found {
  readonly version: number
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds and publishes diagnostics: those of the document that was edited first, then those of the others that are open. */
export class Diagnoser {
  readonly #connection: Connection
  readonly #workspace: Workspace
  readonly #documents: () => readonly TextDocument[]
  readonly #failed: (error: unknown) => void
  readonly #found = new Map<string, Found>()
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  #running: Promise<void> = Promise.resolve()

  constructor(
    connection: Connection,
    workspace: Workspace,
    documents: () => readonly TextDocument[],
    failed: (error: unknown) => void,
  ) {
    this.#connection = connection
    this.#workspace = workspace
    this.#documents = documents
    this.#failed = failed
  }

  /** A document was opened or edited. */
  edited(uri: string): void {
    this.#wait(uri, settleMilliseconds)
    for (const other of this.#documents())
      if (other.uri !== uri) this.#wait(other.uri, othersMilliseconds)
  }

  /** Something else has changed that findings depend on. */
  all(): void {
    for (const { uri } of this.#documents()) this.#wait(uri, settleMilliseconds)
  }

  /** A document was closed: its findings go, and those of the others may change. */
  closed(uri: string): void {
    clearTimeout(this.#waiting.get(uri))
    this.#waiting.delete(uri)
    this.#found.delete(uri)
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] }).catch(this.#failed)
    for (const other of this.#documents()) this.#wait(other.uri, othersMilliseconds)
  }

  /** Nothing more is published. */
  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    this.#waiting.clear()
  }

  /** What is found in a document as it is now. */
  async current(document: TextDocument): Promise<readonly Diagnostic[]> {
    const known = this.#found.get(document.uri)
    if (known?.version === document.version) return known.diagnostics
    return this.#workspace.diagnose(document.uri)
  }

  #wait(uri: string, milliseconds: number, whole = false): void {
    clearTimeout(this.#waiting.get(uri))
    const start = () => {
      this.#waiting.delete(uri)
      this.#running = this.#running.then(() => this.#publish(uri, whole)).catch(this.#failed)
    }
    this.#waiting.set(uri, setTimeout(start, milliseconds))
  }

  /** What was found in a text that is gone meanwhile is not shown: another run is on its way. */
  async #publish(uri: string, whole: boolean): Promise<void> {
    const document = this.#documents().find((one) => one.uri === uri)
    if (!document || this.#waiting.has(uri)) return
    const { version } = document
    const start = performance.now()
    const part = whole ? undefined : await this.#workspace.diagnoseEdit(uri)
    const diagnostics = part ?? (await this.#workspace.diagnose(uri))
    const { project } = await this.#workspace.open(uri)
    if (this.#documents().find((one) => one.uri === uri)?.version !== version) return
    const later = Math.max(wholeMilliseconds, wholeTimes * (performance.now() - start))
    if (part && !this.#waiting.has(uri)) this.#wait(uri, later, true)
    this.#found.set(uri, { version, diagnostics })
    await this.#connection.sendDiagnostics({
      uri,
      version,
      diagnostics: gravest(diagnostics).map((one) =>
        toLspDiagnostic(one, this.#workspace, project),
      ),
    })
  }
}

function gravest(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= mostShown) return diagnostics
  return diagnostics.toSorted((a, b) => compareSeverity(a.severity, b.severity)).slice(0, mostShown)
}
