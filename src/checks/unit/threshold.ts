import type { Threshold } from '../../analysis/thresholds.ts'
import { thresholdOf } from '../../analysis/thresholds.ts'
import { type ThresholdMisfit, thresholdMisfit } from '../../analysis/unit/threshold-misfit.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { type Check, defineCheck, type Report } from '../check.ts'
import { editInExpr } from '../edit-in-expr.ts'
import { relatedReasons } from '../reasons.ts'
import { reasonSentence } from './reason-sentence.ts'

/** A constant that a share is compared with and that was written for percent, or the other way round. */
const check: Check = defineCheck({
  id: 'unit/threshold',
  create(context) {
    return {
      Binary(node, expr, { file }) {
        const threshold = thresholdOf(node)
        if (!threshold) return
        const facts = context.analysis.expression(file, expr)?.of(threshold.side)
        const misfit = facts && thresholdMisfit(facts, threshold.op, threshold.value)
        if (!misfit) return
        context.reportIn(expr, threshold.constant.span, {
          ...reportOf(threshold, misfit, expr),
          ...fixOf(threshold, misfit, file.source, expr),
        })
      },
    }
  },
})

export default check

function reportOf(
  { op, value, constant }: Threshold,
  { written, meant, unit, confidence }: ThresholdMisfit,
  expr: PromExpr,
): Report {
  const text = expr.text.slice(constant.span.start, constant.span.end)
  const isFraction = written === 'fraction'
  const share = isFraction ? value : meant
  const sentence = isFraction
    ? `the value is a fraction (0 to 1), but it is compared with \`${text}\``
    : `the value is percent (0 to 100), but it is compared with \`${text}\``
  return {
    message: share <= 100 ? `${sentence}: ${share} % of the whole is \`${meant}\`` : sentence,
    label: isFraction ? 'beyond 1' : 'less than one percent',
    why: `${reasonSentence(unit.because)}, so ${consequence(op, value, isFraction)}.`,
    help: isFraction
      ? `compare with \`${meant}\`, or multiply the value by 100`
      : `compare with \`${meant}\`, or leave out the multiplication by 100`,
    related: relatedReasons(unit.because),
    confidence,
  }
}

/** Round percentages are what was meant; others, such as factors of a burn rate, may be anything. */
function fixOf(
  { constant, value }: Threshold,
  { written, meant }: ThresholdMisfit,
  file: SourceFile,
  expr: PromExpr,
): Pick<Report, 'fix'> {
  const share = written === 'fraction' ? value : meant
  if (!Number.isInteger(share) || share > 100) return {}
  const edit = editInExpr(file, expr, constant.span, String(meant))
  if (!edit) return {}
  return { fix: { title: `compare with \`${meant}\``, safe: false, edits: [edit] } }
}

function consequence(op: Threshold['op'], value: number, isFraction: boolean): string {
  if (!isFraction) {
    return op === '<' || op === '<='
      ? `the comparison is only true below ${value} %`
      : `the comparison is true above ${value} % already`
  }
  return op === '<' || op === '<=' || op === '!='
    ? 'the comparison is always true'
    : 'the comparison is never true'
}
