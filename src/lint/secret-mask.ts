import type { Diagnostic, Fix, Problem, Related } from '../diagnostic/diagnostic.ts'
import type { DocumentKind, FileContents } from '../documents/document.ts'
import { maskFile } from '../text/mask-text.ts'
import { secretPlaces } from '../text/secret-places.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'

/** Kinds of documents in which no secrets belong. */
const withoutSecrets: ReadonlySet<DocumentKind> = new Set(['rules', 'tests', 'promql', 'metrics'])

/** Whether all of a file may be shown. */
export function holdsNoSecrets({ documents }: FileContents): boolean {
  return documents.length > 0 && documents.every(({ kind }) => withoutSecrets.has(kind))
}

/** A file as it may be shown, and the secrets that no message may repeat. */
interface Masked {
  readonly file: SourceFile
  readonly secrets: readonly string[]
}

const shortestSecret = 3
const quotedPart = /`([^`]+)`|"((?:[^"\\]|\\.)+)"/g
/** A name that has a short secret in it by chance: `api_key`, where the key is `key`. */
const fieldName = /^[a-z]+(?:_[a-z]+)*$/
const hidden = '<secret>'

/**
 * Keeps secrets out of everything that is reported: findings get files in which secrets are stars, so that frames, ranges and
 * fingerprints come from what may be shown, and messages do not quote them.
 */
export class SecretMask {
  readonly #places: ReadonlyMap<SourceFile, readonly Span[]>
  readonly #open: ReadonlySet<SourceFile>
  readonly #masked = new Map<SourceFile, Masked>()

  /** `places`: secrets that readers know; `open`: files that hold rules and the like, and none. In all others secrets are looked for by the names of keys. */
  constructor(places: ReadonlyMap<SourceFile, readonly Span[]>, open: ReadonlySet<SourceFile>) {
    this.#places = places
    this.#open = open
  }

  /** A finding without secrets; the same one where there are none. */
  hide(diagnostic: Diagnostic): Diagnostic {
    const { file, secrets } = this.#of(diagnostic.file)
    const related = diagnostic.related?.map((one) => this.#related(one))
    const moved = related?.some((one, at) => one !== diagnostic.related?.[at])
    if (file === diagnostic.file && !moved) return diagnostic
    const { label, message, why, help, fix, ...rest } = diagnostic
    const clean = (text: string) => hideIn(text, secrets)
    return {
      ...rest,
      file,
      message: clean(message),
      ...(label === undefined ? {} : { label: clean(label) }),
      ...(why === undefined ? {} : { why: clean(why) }),
      ...(help === undefined ? {} : { help: clean(help) }),
      ...(related ? { related } : {}),
      ...(fix && isClean(fix, secrets) ? { fix: { ...fix, title: clean(fix.title) } } : {}),
    }
  }

  #related(related: Related): Related {
    const { file, secrets } = this.#of(related.file)
    if (file === related.file) return related
    return { ...related, file, label: hideIn(related.label, secrets) }
  }

  #of(file: SourceFile): Masked {
    const known = this.#masked.get(file)
    if (known) return known
    const found = this.#open.has(file) ? [] : secretPlaces(file.text)
    const places = [...(this.#places.get(file) ?? []), ...found]
    const masked: Masked =
      places.length === 0
        ? { file, secrets: [] }
        : { file: maskFile(file, places), secrets: textsOf(file, places) }
    this.#masked.set(file, masked)
    return masked
  }
}

/** The message of a problem without secrets of its file. */
export function showableMessage(problem: Problem): string {
  const mask = new SecretMask(new Map(), new Set())
  return mask.hide({ ...problem, severity: problem.severity ?? 'error' }).message
}

function textsOf({ text }: SourceFile, places: readonly Span[]): readonly string[] {
  const texts = places.map(({ start, end }) => text.slice(start, end).trim())
  return [...new Set(texts)].filter((one) => one.length >= shortestSecret)
}

/** A fix that would write a secret is not offered: its preview would show it. */
function isClean({ edits }: Fix, secrets: readonly string[]): boolean {
  return !edits.some(({ newText }) => secrets.some((secret) => newText.includes(secret)))
}

/** Quoted parts of a message that hold a secret, or the beginning of one, say so instead. */
function hideIn(text: string, secrets: readonly string[]): string {
  if (secrets.length === 0) return text
  return text.replace(quotedPart, (whole, code: string | undefined, quoted: string | undefined) => {
    const part = code ?? quoted ?? ''
    const begun = part.endsWith('...') ? part.slice(0, -3) : undefined
    const tells = secrets.some(
      (secret) =>
        part === secret ||
        (part.includes(secret) && !fieldName.test(part)) ||
        (begun !== undefined && begun.length >= shortestSecret && secret.startsWith(begun)),
    )
    if (!tells) return whole
    return code === undefined ? `"${hidden}"` : `\`${hidden}\``
  })
}
