const splitter = 2 ** 27 + 1
const relativeError = 2 ** -52

/**
 * `a * b + c` rounded once, as the processor's fused instruction gives it, for values far from the limits of the
 * exponent. What rounding takes off the product is worked out only where it can change the result, which is rare
 * for a product much smaller than `c`.
 */
export function fusedMultiplyAdd(a: number, b: number, c: number): number {
  const product = a * b
  const sum = c + product
  const back = sum - c
  const lost = c - (sum - back) + (product - back)
  const margin = Math.abs(product) * relativeError
  return sum + (lost + margin) === sum && sum + (lost - margin) === sum
    ? sum
    : fusedMultiplyAddInFull(a, b, c)
}

/** The same, always the long way: faster where the product and `c` are of about one size. */
export function fusedMultiplyAddInFull(a: number, b: number, c: number): number {
  const product = a * b
  const sum = c + product
  const back = sum - c
  const lost = c - (sum - back) + (product - back)
  return addExactly(sum, lost, productError(a, b, product))
}

/** What rounding took off a product: `a * b = product + error` exactly (Dekker, with Veltkamp's split). */
function productError(a: number, b: number, product: number): number {
  const scaledA = splitter * a
  const highA = scaledA - (scaledA - a)
  const lowA = a - highA
  const scaledB = splitter * b
  const highB = scaledB - (scaledB - b)
  const lowB = b - highB
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB)
}

/** `sum + first + second` rounded once; `first` is at most half a unit in the last place of `sum`. */
function addExactly(sum: number, first: number, second: number): number {
  const tail = first + second
  const isTie = sum + 2 * tail - sum === 2 * tail
  return isTie ? breakTie(sum, first, second) : sum + tail
}

/** Where `first + second` is half a unit when rounded, what was rounded off decides. */
function breakTie(sum: number, first: number, second: number): number {
  const tail = first + second
  const back = tail - first
  const rest = first - (tail - back) + (second - back)
  if (rest === 0) return sum + tail
  const outward = rest > 0 === tail > 0
  return sum + tail * (outward ? 1 + relativeError : 1 - relativeError)
}
