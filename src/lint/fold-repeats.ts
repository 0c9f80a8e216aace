import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { sortDiagnostics } from '../diagnostic/sort.ts'

/** A finding, and what it has in common with others. */
export interface Finding {
  readonly diagnostic: Diagnostic
  /** Whether it may be information where another finding tells of the same mistake. */
  readonly foldable: boolean
  /** It says that Prometheus refuses the file. */
  readonly verdict?: true
  /** What one decision would mend, as its check knows. */
  readonly cause?: string
  /** What is copied from rule to rule, as its check knows. */
  readonly habit?: string
}

/** So many findings may say the same in one file, and as many may have one habit: those are single mistakes. */
const mostOfOneFile = 3
const mostOfOneHabit = 2

/**
 * Tells one mistake once. Where rules of one name have the same finding (its copies for tiers and teams), where findings
 * have the same cause, and where one file or one habit brings the same again and again, the first in the order of paths
 * and lines stays as it is, and says of how many others it is an example; those become information that points at it.
 * The result is sorted.
 */
export function foldRepeats(found: readonly Finding[]): readonly Diagnostic[] {
  const keys = new Map(found.map((finding) => [finding.diagnostic, keysOf(finding)]))
  const sorted = sortDiagnostics([...keys.keys()])
  const firsts = firstOfEach(sorted, keys)
  const groups = new Map([...new Set(firsts.values())].map((first, group) => [first, group]))
  return retellRepeats(
    sorted.map((one) => {
      const group = groups.get(firsts.get(one) ?? one)
      return group === undefined ? one : { ...one, repeat: { group, alone: one } }
    }),
  )
}

/** The same for sorted findings of which some were taken out since: where the first of a mistake is gone, the next is it. */
export function retellRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<number, Diagnostic[]>()
  for (const one of diagnostics) {
    if (!one.repeat) continue
    const before = groups.get(one.repeat.group)
    if (before) before.push(one)
    else groups.set(one.repeat.group, [one])
  }
  return sortDiagnostics(
    diagnostics.map((one) => {
      const { repeat } = one
      const [first, ...others] = repeat ? (groups.get(repeat.group) ?? []) : []
      if (!repeat || !first) return one
      const told =
        one === first ? exampleOf(others.length, repeat.alone) : pointingAt(first, repeat.alone)
      return { ...told, repeat }
    }),
  )
}

interface Key {
  readonly text: string
  readonly most: number
}

/** The findings to be folded, each with the one that tells of the same mistake. */
function firstOfEach(
  sorted: readonly Diagnostic[],
  keys: ReadonlyMap<Diagnostic, readonly Key[]>,
): ReadonlyMap<Diagnostic, Diagnostic> {
  const counts = new Map<string, number>()
  for (const { text } of [...keys.values()].flat()) counts.set(text, (counts.get(text) ?? 0) + 1)
  const told = new Map<string, Diagnostic>()
  const firsts = new Map<Diagnostic, Diagnostic>()
  for (const one of sorted) {
    const many = (keys.get(one) ?? []).filter(({ text, most }) => (counts.get(text) ?? 0) > most)
    const first = many.map(({ text }) => told.get(text)).find((known) => known !== undefined)
    if (first) firsts.set(one, first)
    else for (const { text } of many) told.set(text, one)
  }
  return firsts
}

function keysOf({ diagnostic, foldable, verdict, cause, habit }: Finding): readonly Key[] {
  if (!foldable || verdict) return []
  const { check, severity, file, message, subject } = diagnostic
  const key = (most: number, ...of: readonly string[]) => ({
    text: [check, severity, ...of].join('\0'),
    most,
  })
  const keys = [key(mostOfOneFile, 'file', file.path, message)]
  if (subject?.kind === 'alert' || subject?.kind === 'record')
    keys.push(key(1, 'rule', subject.kind, subject.name, message))
  if (cause !== undefined) keys.push(key(1, 'cause', cause))
  if (habit !== undefined) keys.push(key(mostOfOneHabit, 'habit', habit))
  return keys
}

function pointingAt({ file, span }: Diagnostic, one: Diagnostic): Diagnostic {
  const related = [...(one.related ?? []), { file, span, label: 'told of here' }]
  return { ...one, severity: 'info', related }
}

function exampleOf(count: number, one: Diagnostic): Diagnostic {
  if (count === 0) return one
  const places = count === 1 ? '1 more place, which is' : `${count} more places, which are`
  return { ...one, message: `${one.message} (as in ${places} shown as information)` }
}
