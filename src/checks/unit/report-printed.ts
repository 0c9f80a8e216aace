import type { Because } from '../../analysis/because.ts'
import type { Fix } from '../../diagnostic/diagnostic.ts'
import type { Edit } from '../../text/edit.ts'
import type { CheckContext, Report } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import type { PrintedNumber } from './printed-number.ts'

/** What a check has to say of a printed number. */
export interface PrintedFinding {
  /** Findings of one kind in one rule are told once. */
  readonly kind: string
  readonly report: Omit<Report, 'related' | 'fix'>
  readonly because?: Because
  readonly fix?: { readonly title: string; readonly edits: readonly Edit[] }
}

/** Reports what a check finds in the printed numbers of one rule: each kind once, with the other places and the reasons besides. */
export function reportPrinted(
  context: CheckContext,
  numbers: readonly PrintedNumber[],
  find: (number: PrintedNumber) => PrintedFinding | undefined,
): void {
  const found = new Map<string, Found[]>()
  for (const number of numbers) {
    const finding = find(number)
    if (!finding) continue
    const before = found.get(finding.kind)
    if (before) before.push({ number, finding })
    else found.set(finding.kind, [{ number, finding }])
  }
  for (const [first, ...others] of found.values()) if (first) reportFound(context, first, others)
}

interface Found {
  readonly number: PrintedNumber
  readonly finding: PrintedFinding
}

function reportFound(context: CheckContext, first: Found, others: readonly Found[]): void {
  const { report, because } = first.finding
  const related = [
    ...others.map(({ number }) => ({
      file: number.file.source,
      span: placeOf(number),
      label: 'and here',
    })),
    ...relatedReasons(because),
  ]
  const fix = joinedFix([first, ...others])
  context.report(placeOf(first.number), {
    ...report,
    ...(related.length > 0 ? { related } : {}),
    ...(fix ? { fix } : {}),
  })
}

function placeOf({ text, value }: PrintedNumber) {
  return text.entry.value.map.toSource(value.span)
}

/** All places at once; they are one fix, as half of it would leave texts that contradict each other. */
function joinedFix(found: readonly Found[]): Fix | undefined {
  const fixes = found.flatMap(({ finding }) => finding.fix ?? [])
  const [first] = fixes
  if (!first || fixes.length < found.length) return undefined
  return { title: first.title, safe: false, edits: fixes.flatMap(({ edits }) => edits) }
}
