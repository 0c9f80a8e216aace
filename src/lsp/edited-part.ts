import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { sortDiagnostics } from '../diagnostic/sort.ts'
import type { Rule, RuleFile } from '../rules/rule-file.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'

/** What was found in a text of a file. */
export interface Judged {
  readonly source: SourceFile
  readonly diagnostics: readonly Diagnostic[]
}

/** Files with fewer rules are checked as a whole after every edit. */
const fewRules = 300
/** An edit that touches more rules is none. */
const mostTouched = 100

/**
 * An edit of a large file, as far as it concerns single rules. Right after it only the rules that it touches are checked;
 * the others keep what was found in them, at the places where it stands now.
 */
export class EditedPart {
  readonly touched: ReadonlySet<Rule>
  readonly #before: Judged
  readonly #source: SourceFile
  readonly #left: readonly Span[]
  readonly #start: number
  readonly #oldEnd: number
  readonly #shift: number

  private constructor(before: Judged, source: SourceFile, rules: readonly Rule[]) {
    this.#before = before
    this.#source = source
    const old = before.source.text
    const { text } = source
    const most = Math.min(old.length, text.length)
    let start = 0
    while (start < most && old[start] === text[start]) start++
    let tail = 0
    while (tail < most - start && old[old.length - 1 - tail] === text[text.length - 1 - tail])
      tail++
    const end = text.length - tail
    this.#start = start
    this.#oldEnd = old.length - tail
    this.#shift = text.length - old.length
    const isTouched = ({ span }: Rule) => span.start <= end && span.end >= start
    this.touched = new Set(rules.filter(isTouched))
    this.#left = rules
      .filter((rule) => !isTouched(rule))
      .map(({ span }) => span)
      .sort((a, b) => a.start - b.start)
  }

  /** The edit that led from what was judged to a text; undefined where the file is to be checked as a whole. */
  static of(
    before: Judged | undefined,
    source: SourceFile,
    files: readonly RuleFile[],
  ): EditedPart | undefined {
    const rules = files.flatMap(({ groups }) => groups.flatMap((group) => group.rules))
    if (!before || rules.length < fewRules) return undefined
    const part = new EditedPart(before, source, rules)
    return part.touched.size > 0 && part.touched.size <= mostTouched ? part : undefined
  }

  /** What was found by checking the touched rules, with what the others keep. */
  with(fresh: readonly Diagnostic[]): Judged {
    const kept = this.#before.diagnostics.flatMap((one) => this.#moved(one) ?? [])
    const known = new Set(kept.map(keyOf))
    const added = fresh.filter(
      (one) =>
        !this.#isLeft(one.span.start) ||
        (!one.check.startsWith('suppress/') && !known.has(keyOf(one))),
    )
    return { source: this.#source, diagnostics: sortDiagnostics([...kept, ...added]) }
  }

  /** A finding of a rule that was not touched, where it stands now. */
  #moved(one: Diagnostic): Diagnostic | undefined {
    const span = this.#place(one.span)
    if (!span || !this.#isLeft(span.start)) return undefined
    const { fix, related, repeat: _, ...rest } = one
    const edits = fix?.edits.flatMap((edit) => {
      const place = this.#place(edit.span)
      return place ? [{ ...edit, span: place }] : []
    })
    const others = related?.flatMap((other) => {
      if (other.file.path !== this.#source.path) return [other]
      const place = this.#place(other.span)
      return place ? [{ ...other, file: this.#source, span: place }] : []
    })
    return {
      ...rest,
      file: this.#source,
      span,
      ...(others ? { related: others } : {}),
      ...(fix && edits?.length === fix.edits.length ? { fix: { ...fix, edits } } : {}),
    }
  }

  #place({ start, end }: Span): Span | undefined {
    if (end <= this.#start) return { start, end }
    return start >= this.#oldEnd
      ? { start: start + this.#shift, end: end + this.#shift }
      : undefined
  }

  /** Whether an offset stands in a rule that was not touched. */
  #isLeft(offset: number): boolean {
    let low = 0
    let high = this.#left.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#left[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const span = this.#left[low]
    return span !== undefined && offset >= span.start && offset <= span.end
  }
}

function keyOf({ check, span }: Diagnostic): string {
  return `${check} ${span.start} ${span.end}`
}
