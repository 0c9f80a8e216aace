import { remember } from '../../catalogue/remember.ts'
import { hasDimension, perSecond } from '../unit/known-units.ts'
import { nameTokens } from './name-tokens.ts'
import { type NameUnit, unitOfName } from './name-unit.ts'

/** Operations at the end of a recorded name that leave the unit: `p99`, `mean5m`, `max`. */
const keeps =
  /^(?:p\d+|q\d+|quantile|histogram|(?:mean|avg|average|max|min|median|sum|last)\d*[smhdwy]?)$/
const window = /^\d+[smhdwy]$/
const rates = /^i?rate(?:\d+[smhdwy])?$/
const inputs = new Set(['total', 'count', 'sum', 'bucket', 'created', 'info'])

/** What the name of a recorded metric, `level:metric:operations`, tells of the unit of its values. */
export const unitOfRecordName: (name: string) => NameUnit | undefined = remember(readRecordName)

function readRecordName(name: string): NameUnit | undefined {
  const parts = name.split(':').filter((part) => part !== '')
  const tokens = nameTokens(parts.at(-1) ?? '').flatMap(withoutWindow)
  let isRate = false
  let stripped = 0
  for (let last = tokens.at(-1); last !== undefined; last = tokens.at(-1)) {
    const isWindow = window.test(last)
    if (rates.test(last) && stripped === 0 && (/\d/.test(last) || tokens.length === 1))
      isRate = true
    else if (!isWindow && !keeps.test(last)) break
    if (!isWindow) stripped++
    tokens.pop()
  }
  if (tokens.length > 0) return ofMetric(`x_${tokens.join('_')}`, isRate)
  if (isRate || parts.length < 2) return undefined
  const metric = parts.at(-2) ?? ''
  return inputs.has(nameTokens(metric).at(-1) ?? '') ? undefined : ofMetric(`x_${metric}`, false)
}

/** `ratio5m` as two words. */
function withoutWindow(token: string): readonly string[] {
  const [, word, span] = /^(ratio|percent|fraction|pct)(\d+[smhdwy])$/.exec(token) ?? []
  return word !== undefined && span !== undefined ? [word, span] : [token]
}

/** Whether the name says that the value is a rate by its window alone: `job:failures:rate5m`, not `ratio_rate5m`. */
export function endsInRate(name: string): boolean {
  const last = nameTokens(name).at(-1) ?? ''
  return rates.test(last) && /\d/.test(last) && unitOfRecordName(name) === undefined
}

function ofMetric(name: string, isRate: boolean): NameUnit | undefined {
  const found = unitOfName(name)
  if (!found || !isRate) return found
  const [first] = found.readings
  if (!first || !hasDimension(first.dimension)) {
    return first && (first.flavour === 'ratio' || first.flavour === 'percent') ? found : undefined
  }
  if (first.dimension.time !== undefined) return undefined
  return { ...found, readings: found.readings.map(perSecond) }
}
