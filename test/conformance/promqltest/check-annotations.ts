import type { Annotation } from '../../../src/engine/query-result.ts'
import { goQuote } from '../../../src/model/go-quote.ts'
import type { EvalCommand, TextExpectation } from './commands.ts'
import { fits } from './fits.ts'

interface Kind {
  readonly word: 'warn' | 'info'
  readonly found: readonly string[]
  readonly expected: readonly TextExpectation[]
  readonly none: boolean
}

/** Compares the annotations of a result with those that its command expects; tells the first difference. */
export function checkAnnotations(
  annotations: readonly Annotation[],
  { expr, line, expected }: Pick<EvalCommand, 'expr' | 'line' | 'expected'>,
): string | undefined {
  const texts = (level: Annotation['level']) =>
    annotations.filter((one) => one.level === level).map(annotationText)
  const query = `query ${goQuote(expr)} (line ${line})`
  const warnings = texts('warning')
  const infos = texts('info')
  if (expected.legacyMode === 'warn' && warnings.length === 0)
    return `expected warnings evaluating ${query} but got none`
  if (expected.legacyMode === 'info' && infos.length === 0)
    return `expected info annotations evaluating ${query} but got none`
  return (
    checkKind(
      { word: 'warn', found: warnings, expected: expected.warn, none: expected.noWarn },
      query,
    ) ??
    checkKind({ word: 'info', found: infos, expected: expected.info, none: expected.noInfo }, query)
  )
}

/** An annotation as Prometheus 3.14 prints it in its scripts: without a place. */
export function annotationText({ level, message }: Annotation): string {
  return `PromQL ${level}: ${message}`
}

function checkKind({ word, found, expected, none }: Kind, query: string): string | undefined {
  if (none && found.length > 0)
    return `unexpected ${word === 'warn' ? 'warning' : 'info'} annotations evaluating ${query}: [${found.join(' ')}]`
  if (expected.length === 0) return undefined
  if (found.length === 0) return `expected ${word} annotations but none were found for ${query}`
  const missing = expected.find((one) => !found.some((text) => fits(text, one)))
  if (missing)
    return `expected ${word} annotation matching ${missing.match} ${goQuote(missing.text)} but no matching annotation was found for ${query}, found: [${found.join(' ')}]`
  const surplus = found.find((text) => !expected.some((one) => fits(text, one)))
  return surplus && `unexpected ${word} annotation ${goQuote(surplus)} found for ${query}`
}
