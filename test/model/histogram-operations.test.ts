import { describe, expect, it } from 'vitest'
import {
  compactHistogram,
  emptyHistogram,
  type Histogram,
  hasOverflow,
  withHint,
} from '../../src/model/histogram.ts'
import {
  addHistograms,
  divideHistogram,
  multiplyHistogram,
  subtractHistograms,
} from '../../src/model/histogram-arithmetic.ts'
import { exponentialBound } from '../../src/model/histogram-bounds.ts'
import { allBuckets } from '../../src/model/histogram-buckets.ts'
import { equalHistograms, sameSpans } from '../../src/model/histogram-equal.ts'
import { kahanAddHistograms } from '../../src/model/histogram-kahan.ts'
import { detectReset } from '../../src/model/histogram-reset.ts'
import { copyToSchema, resolutionProblem } from '../../src/model/histogram-resolution.ts'
import { histogramSize } from '../../src/model/histogram-size.ts'
import { histogramText } from '../../src/model/histogram-text.ts'
import { trimHistogram } from '../../src/model/histogram-trim.ts'
import { validateHistogram } from '../../src/model/histogram-validate.ts'

function exponential(buckets: readonly number[], more: Partial<Histogram> = {}): Histogram {
  return {
    ...emptyHistogram,
    count: buckets.reduce((sum, count) => sum + count, 0),
    positiveSpans: buckets.length > 0 ? [{ offset: 0, length: buckets.length }] : [],
    positiveBuckets: buckets,
    ...more,
  }
}

function custom(
  bounds: readonly number[],
  buckets: readonly number[],
  more: Partial<Histogram> = {},
): Histogram {
  return exponential(buckets, { schema: -53, customValues: bounds, ...more })
}

describe('bucket bounds', () => {
  it('are powers of two at whole doublings', () => {
    expect([-1074, -1, 0, 1, 1023].map((i) => exponentialBound(i, 0))).toEqual([
      5e-324,
      0.5,
      1,
      2,
      2 ** 1023,
    ])
    expect(exponentialBound(3, -2)).toBe(4096)
  })

  it('are those that the client libraries publish, rounding errors included', () => {
    expect(exponentialBound(1, 1)).toBe(Math.SQRT2 - Number.EPSILON)
    expect(exponentialBound(2, 3)).toBe(1.189207115002721)
    expect(exponentialBound(-300, 8)).toBe(0.4438441231316302)
    expect(exponentialBound(-261635, 8)).toBe(2.2070731943938345e-308)
  })

  it('end with the greatest float and then infinity', () => {
    expect(exponentialBound(1024, 0)).toBe(Number.MAX_VALUE)
    expect(exponentialBound(1025, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(exponentialBound(64, -4)).toBe(Number.MAX_VALUE)
    expect(exponentialBound(256 * 1024, 8)).toBe(Number.MAX_VALUE)
    expect(exponentialBound(256 * 1024 + 1, 8)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('all buckets', () => {
  it('go up from the lowest and stop at the zero bucket', () => {
    const histogram = exponential([1, 2], {
      zeroCount: 3,
      zeroThreshold: 0.75,
      negativeSpans: [{ offset: 1, length: 1 }],
      negativeBuckets: [4],
    })
    expect(allBuckets(histogram).map(({ lower, upper, count }) => [lower, upper, count])).toEqual([
      [-2, -1, 4],
      [-0.75, 0.75, 3],
      [0.75, 1, 1],
      [1, 2, 2],
    ])
  })

  it('reach from minus to plus infinity where they are custom', () => {
    expect(allBuckets(custom([1, 5], [1, 2, 3]))).toMatchObject([
      { lower: Number.NEGATIVE_INFINITY, upper: 1, lowerInclusive: true },
      { lower: 1, upper: 5, lowerInclusive: false },
      { lower: 5, upper: Number.POSITIVE_INFINITY, upperInclusive: true },
    ])
  })
})

describe('arithmetic', () => {
  it('makes a gauge by a negative factor and leaves the layout', () => {
    const histogram = exponential([1, 0, 2], { sum: 4, counterResetHint: 'not_reset' })
    expect(multiplyHistogram(histogram, -2)).toMatchObject({
      sum: -8,
      positiveBuckets: [-2, -0, -4],
      counterResetHint: 'gauge',
    })
    expect(multiplyHistogram(histogram, 2).counterResetHint).toBe('not_reset')
  })

  it('divides by zero into infinite counts without buckets', () => {
    expect(divideHistogram(exponential([1], { sum: -3 }), 0)).toMatchObject({
      count: Number.POSITIVE_INFINITY,
      sum: Number.NEGATIVE_INFINITY,
      zeroCount: Number.NaN,
      positiveBuckets: [],
      positiveSpans: [],
    })
    expect(hasOverflow(divideHistogram(exponential([1]), 0))).toBe(true)
  })

  it('notices hints that contradict each other', () => {
    const reset = withHint(exponential([1]), 'reset')
    const running = withHint(exponential([1]), 'not_reset')
    const gauge = withHint(exponential([1]), 'gauge')
    expect(addHistograms(reset, running)).toMatchObject({
      counterResetCollision: true,
      histogram: { counterResetHint: 'unknown' },
    })
    expect(subtractHistograms(reset, gauge)).toMatchObject({
      counterResetCollision: false,
      histogram: { counterResetHint: 'gauge' },
    })
  })

  it('leaves out buckets of the second operand that end within the zero bucket', () => {
    const wide = exponential([], { zeroThreshold: 1, zeroCount: 1 })
    const odd = exponential([5, 7], { zeroThreshold: 1 })
    expect(addHistograms(wide, odd)?.histogram.positiveBuckets).toEqual([7])
  })

  it('widens both zero buckets until neither cuts a populated bucket', () => {
    const a = exponential([0, 3, 1], { zeroThreshold: 0.5, zeroCount: 1 })
    const b = exponential([], { zeroThreshold: 1.5, zeroCount: 2 })
    expect(addHistograms(a, b)?.histogram).toMatchObject({
      zeroThreshold: 2,
      zeroCount: 6,
      positiveSpans: [{ offset: 2, length: 1 }],
      positiveBuckets: [1],
    })
  })

  it('keeps what the additions lost', () => {
    const big = exponential([1e16], { sum: 1e16 })
    const small = exponential([1], { sum: 1 })
    const once = kahanAddHistograms(big, undefined, small)
    const twice = once && kahanAddHistograms(once.histogram, once.compensation, small)
    const total = twice && addHistograms(twice.histogram, twice.compensation)
    expect(addHistograms(big, small)?.histogram.sum).toBe(1e16)
    expect(total?.histogram).toMatchObject({
      sum: 10000000000000002,
      count: 10000000000000002,
      positiveBuckets: [10000000000000002],
    })
  })

  it('keeps what the merging of finer buckets lost', () => {
    const coarse = exponential([1], { schema: -1 })
    const fine = exponential([1e16, 1], {
      schema: 0,
      positiveSpans: [{ offset: 1, length: 2 }],
    })
    expect(kahanAddHistograms(coarse, undefined, fine)).toMatchObject({
      histogram: { positiveBuckets: [1, 1e16] },
      compensation: { positiveBuckets: [0, 1] },
    })
  })

  it('refuses to mix exponential and custom buckets', () => {
    const a = exponential([1])
    const b = custom([1], [1])
    expect([
      addHistograms(a, b),
      subtractHistograms(b, a),
      kahanAddHistograms(a, undefined, b),
    ]).toEqual([undefined, undefined, undefined])
  })
})

describe('layout', () => {
  it('is joined over few empty buckets where that is allowed', () => {
    const histogram = exponential([1, 0, 0, 2, 0, 3])
    expect(compactHistogram(histogram).positiveSpans).toEqual([
      { offset: 0, length: 1 },
      { offset: 2, length: 1 },
      { offset: 1, length: 1 },
    ])
    expect(compactHistogram(histogram, 1)).toMatchObject({
      positiveSpans: [
        { offset: 0, length: 1 },
        { offset: 2, length: 3 },
      ],
      positiveBuckets: [1, 2, 0, 3],
    })
  })

  it('forgets the hint in a coarser copy', () => {
    const histogram = exponential([1, 2, 4], { schema: 1, counterResetHint: 'gauge' })
    expect(copyToSchema(histogram, 0)).toMatchObject({
      counterResetHint: 'unknown',
      positiveBuckets: [1, 6],
    })
    expect(copyToSchema(histogram, 1)).toBe(histogram)
  })

  it('is compared without spans of no length', () => {
    expect(
      sameSpans(
        [
          { offset: 1, length: 0 },
          { offset: 2, length: 2 },
        ],
        [
          { offset: 3, length: 2 },
          { offset: 4, length: 0 },
        ],
      ),
    ).toBe(true)
    expect(sameSpans([{ offset: 0, length: 2 }], [{ offset: 0, length: 3 }])).toBe(false)
  })

  it('is needed for equality, the hint is not', () => {
    const histogram = exponential([1, 2], { sum: Number.NaN })
    expect(equalHistograms(histogram, withHint(histogram, 'gauge'))).toBe(true)
    expect(equalHistograms(histogram, { ...histogram, zeroCount: -0 })).toBe(false)
    expect(equalHistograms(exponential([1]), exponential([1, 0], { count: 1 }))).toBe(false)
  })

  it('makes the size that counts for the sample limit', () => {
    expect(histogramSize(emptyHistogram)).toBe(11)
    expect(histogramSize(exponential([1, 2, 3]))).toBe(13)
  })

  it('must fit the buckets', () => {
    expect(resolutionProblem(exponential([1, 2]))).toBeUndefined()
    expect(resolutionProblem({ ...exponential([1, 2]), positiveBuckets: [1] })).toBe(
      'have 1 buckets but spans need more: histogram spans specify different number of buckets than provided',
    )
  })
})

describe('counter resets', () => {
  it('are what the hint says, if it says something', () => {
    const more = exponential([2])
    const less = exponential([1])
    expect(detectReset(withHint(more, 'reset'), less)).toBe(true)
    expect(detectReset(withHint(less, 'not_reset'), more)).toBe(false)
    expect(detectReset(less, more)).toBe(true)
    expect(detectReset(more, less)).toBe(false)
  })

  it('show in a bucket that fell or is gone', () => {
    expect(detectReset(exponential([1, 9]), exponential([2, 1]))).toBe(true)
    expect(
      detectReset(
        exponential([9], { positiveSpans: [{ offset: 1, length: 1 }] }),
        exponential([2, 1]),
      ),
    ).toBe(true)
  })

  it('show in a finer schema or a smaller zero bucket', () => {
    const coarse = exponential([4], { schema: 0, zeroThreshold: 0.1 })
    expect(detectReset(exponential([9], { schema: 1, zeroThreshold: 0.1 }), coarse)).toBe(true)
    expect(detectReset(exponential([9], { zeroThreshold: 0.01 }), coarse)).toBe(true)
  })

  it('compare the buckets of a coarser schema with the merged ones of before', () => {
    const fine = exponential([1, 2, 3], { schema: 1 })
    expect(detectReset(exponential([1, 5]), fine)).toBe(false)
    expect(detectReset(exponential([2, 4]), fine)).toBe(true)
  })

  it('compare custom buckets under the bounds that both have', () => {
    const before = custom([1, 2, 5], [1, 2, 3, 4])
    expect(detectReset(custom([2, 5], [3, 3, 4]), before)).toBe(false)
    expect(detectReset(custom([2, 5], [2, 4, 4]), before)).toBe(true)
    expect(detectReset(exponential([99]), before)).toBe(true)
  })
})

describe('text', () => {
  it('lists the populated buckets from the lowest', () => {
    const histogram = exponential([1, 0, 2], {
      sum: -3.1,
      zeroCount: 1,
      zeroThreshold: 0.001,
      negativeSpans: [{ offset: 7, length: 1 }],
      negativeBuckets: [1],
    })
    expect(histogramText(histogram)).toBe(
      '{count:3, sum:-3.1, [-128,-64):1, [-0.001,0.001]:1, (0.5,1]:1, (2,4]:2}',
    )
    expect(histogramText(custom([1, 2.5], [1, 2, 3], { sum: 1e6 }))).toBe(
      '{count:6, sum:1e+06, [-Inf,1]:1, (1,2.5]:2, (2.5,+Inf]:3}',
    )
    expect(histogramText(emptyHistogram)).toBe('{count:0, sum:0}')
  })
})

describe('validation', () => {
  it('accepts what storage accepts', () => {
    expect(validateHistogram(exponential([1, 2]))).toBeUndefined()
    expect(validateHistogram(custom([1, 2], [1, 2, 3]))).toBeUndefined()
    expect(validateHistogram(exponential([5], { count: 1 }))).toBeUndefined()
  })

  it('refuses negative counts in the words of Prometheus', () => {
    expect(validateHistogram(exponential([3, -2.5]))).toBe(
      'positive side: bucket number 2 has observation count of -2.5: histogram has a bucket whose observation count is negative',
    )
    expect(validateHistogram(exponential([1], { zeroCount: -1 }))).toBe(
      'zero bucket has observation count of -1: histogram has a bucket whose observation count is negative',
    )
    expect(validateHistogram(exponential([1], { count: -1 }))).toBe(
      "observation count is  -1: histogram's observation count is negative",
    )
  })

  it('refuses custom bounds that are too few, infinite or out of order', () => {
    expect(validateHistogram(custom([1], [1, 2, 3]))).toBe(
      'custom buckets: only 1 custom bounds defined which is insufficient to cover total span length of 3: histogram custom bounds are too few',
    )
    expect(validateHistogram(custom([1, Number.POSITIVE_INFINITY], [1]))).toBe(
      'custom buckets: last +Inf bound must not be explicitly defined: histogram custom bounds must be finite',
    )
    expect(validateHistogram(custom([2, 1], [1]))).toBe(
      'custom buckets: previous bound is 2.000000 and current is 1.000000: histogram custom bounds must be in strictly increasing order',
    )
  })

  it('refuses unknown schemas', () => {
    expect(validateHistogram(exponential([], { schema: 9 }))).toBe(
      'histogram has an invalid schema, which must be between -4 and 8 for exponential buckets, or -53 for custom buckets, got schema 9',
    )
  })
})

describe('trimming', () => {
  const histogram = exponential([2, 4, 8], { sum: 100 })

  it('keeps count and sum where nothing is cut off', () => {
    expect(trimHistogram(histogram, 4, 'below')).toBe(histogram)
    expect(trimHistogram(histogram, 0.5, 'above')).toBe(histogram)
  })

  it('cuts an exponential bucket on the logarithmic scale and adds up the middles', () => {
    expect(trimHistogram(histogram, 3, 'below')).toMatchObject({
      count: 10.67970000576925,
      sum: 18.533944975299633,
      positiveBuckets: [2, 4, 4.67970000576925],
    })
    expect(trimHistogram(histogram, 4, 'above')).toMatchObject({ count: 0, sum: 0 })
  })

  it('cuts a custom bucket linearly and drops or keeps the unbounded one in whole', () => {
    const bounded = custom([1, 2, 3], [2, 4, 8, 1], { sum: 1000 })
    expect(trimHistogram(bounded, 2.5, 'below')).toMatchObject({
      count: 10,
      sum: 16,
      positiveBuckets: [2, 4, 4],
    })
    expect(trimHistogram(bounded, 5, 'above')).toMatchObject({
      count: 1,
      sum: 5,
      positiveSpans: [{ offset: 3, length: 1 }],
    })
  })

  it('holds the zero bucket of a histogram with positive buckets to be positive', () => {
    const zero = exponential([10], { zeroCount: 2, zeroThreshold: 0.5, count: 12 })
    expect(trimHistogram(zero, 0.1, 'above')).toMatchObject({ count: 11.6, zeroCount: 1.6 })
    expect(trimHistogram(zero, 0, 'below')).toMatchObject({ count: 0, zeroCount: 0 })
  })
})
