import type { BaseDimension, Dimension } from './unit.ts'

/** The dimension of a product, or with `sign` -1 that of a quotient. */
export function combineDimensions(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const result: Partial<Record<BaseDimension, number>> = { ...a }
  for (const [base, exponent] of Object.entries(b) as [BaseDimension, number][]) {
    const sum = (result[base] ?? 0) + sign * exponent
    if (sum === 0) delete result[base]
    else result[base] = sum
  }
  return result
}
