import { parseUnit } from '../analysis/unit/parse-unit.ts'
import type { ExposedType } from '../catalogue/metric.ts'
import { suggest } from '../text/suggest.ts'

/** The types that settings and comments can give to a metric. */
export const metricTypes: readonly ExposedType[] = [
  'counter',
  'gauge',
  'histogram',
  'gaugehistogram',
  'summary',
  'info',
  'stateset',
  'unknown',
]

/** Units that are likely to be meant by a word that is none. */
const commonUnits: readonly string[] = [
  'seconds',
  'milliseconds',
  'microseconds',
  'nanoseconds',
  'minutes',
  'hours',
  'days',
  'bytes',
  'kilobytes',
  'megabytes',
  'bits',
  'ratio',
  'percent',
  'count',
  'boolean',
  'timestamp_seconds',
  'timestamp_milliseconds',
  'celsius',
  'volts',
  'amperes',
  'watts',
  'joules',
  'hertz',
  'meters',
  'grams',
]

/** A word that says nothing, and what to do about it. */
export interface WordProblem {
  readonly message: string
  readonly help: string
}

/** What is wrong with the word for a unit; undefined where it is known. */
export function unitProblem(word: string): WordProblem | undefined {
  if (parseUnit(word)) return undefined
  const near = suggest(word, commonUnits)
  return {
    message: `\`${word}\` is no unit`,
    help: near ? `did you mean \`${near}\`?` : 'write a unit such as `seconds`, `bytes` or `ratio`',
  }
}

/** What is wrong with the word for a type; undefined where it is known. */
export function typeProblem(word: string): WordProblem | undefined {
  if (metricTypes.some((type) => type === word)) return undefined
  const near = suggest(word, metricTypes)
  return {
    message: `\`${word}\` is no type of metric`,
    help: near
      ? `did you mean \`${near}\`?`
      : `the types are ${metricTypes.map((type) => `\`${type}\``).join(', ')}`,
  }
}
