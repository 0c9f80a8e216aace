import type { Analysis } from '../../analysis/analysis.ts'
import type { Facts } from '../../analysis/facts.ts'
import { rememberLast } from '../../analysis/remember-last.ts'
import { type AlertText, alertTexts } from '../../analysis/template/alert-texts.ts'
import type { PrintedValue } from '../../analysis/template/printed-value.ts'
import { shownText } from '../../analysis/template/shown-text.ts'
import { sourceFacts } from '../../analysis/template/source-facts.ts'
import { findThresholds, type Threshold } from '../../analysis/thresholds.ts'
import type { AlertingRule, RuleFile } from '../../rules/rule-file.ts'
import type { CheckContext } from '../check.ts'

/** A number that a text of an alert prints, with what is known of it. */
export interface PrintedNumber {
  readonly file: RuleFile
  readonly rule: AlertingRule
  readonly text: AlertText
  readonly value: PrintedValue
  readonly facts: Facts
  /** What the alert's own value is compared with before it gets here; of other numbers none. */
  readonly thresholds: readonly Threshold[]
}

/** The numbers that the texts of an alert print, as far as their expressions are known. */
export function printedNumbers(
  { analysis }: CheckContext,
  file: RuleFile,
  rule: AlertingRule,
): readonly PrintedNumber[] {
  return numbersOf(analysis, file, rule)
}

const numbersOf = rememberLast(readNumbers)

function readNumbers(
  analysis: Analysis,
  file: RuleFile,
  rule: AlertingRule,
): readonly PrintedNumber[] {
  const { ast } = rule.expr
  if (!ast) return []
  let own: readonly Threshold[] | undefined
  return alertTexts(rule).flatMap((text) =>
    text.reading.printed.flatMap((value) => {
      const facts = sourceFacts(analysis, file, rule, value.of)
      if (!facts) return []
      own ??= findThresholds(ast).filter(({ role }) => role === 'value')
      const thresholds = value.of.kind === 'alert' ? own : []
      return [{ file, rule, text, value, facts, thresholds }]
    }),
  )
}

/** The format that was applied last, by its name; `undefined` where the number is printed as it is. */
export function lastFormat({ value }: PrintedNumber): string | undefined {
  return value.formats.at(-1)?.name
}

/** A value that the number may have when the alert fires, as written and as printed: `92` and `9200%`. */
export function exampleOf(
  { value, thresholds }: PrintedNumber,
  usual: number,
): { readonly value: string; readonly shown: string } | undefined {
  const number = thresholds.find((one) => one.value !== 0)?.value ?? usual
  const shown = shownText(number, value.formats)
  return shown === undefined ? undefined : { value: String(number), shown }
}
