import { formatGeneral } from '../../model/go-number.ts'
import type { Interval } from './interval.ts'
import { hasNoNumber, onlyNumber } from './interval-set.ts'

/** An interval in words that follow "is": `0 or 1`, `at least 1`, `above 10`, `between 0 and 23`; undefined for any number. */
export function describeInterval(interval: Interval): string | undefined {
  if (hasNoNumber(interval)) return undefined
  const { min, max, minOpen, maxOpen, int } = interval
  const only = onlyNumber({ ...interval, nan: false })
  if (only !== undefined) return formatGeneral(only)
  if (min === -Infinity && max === Infinity) return undefined
  const [least, most] = [formatGeneral(min), formatGeneral(max)]
  if (int && max === min + 1) return `${least} or ${most}`
  if (max === Infinity) return `${minOpen ? 'above' : 'at least'} ${least}`
  if (min === -Infinity) return `${maxOpen ? 'below' : 'at most'} ${most}`
  if (minOpen || maxOpen)
    return `${minOpen ? 'above' : 'at least'} ${least} and ${maxOpen ? 'below' : 'at most'} ${most}`
  return `between ${least} and ${most}`
}
