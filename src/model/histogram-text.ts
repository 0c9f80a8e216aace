import { formatGeneral } from './go-number.ts'
import { type Histogram, hasCustomBuckets } from './histogram.ts'
import { type Bucket, negativeSide, positiveSide, zeroBucket } from './histogram-buckets.ts'

/** The histogram as Prometheus shows it, `{count:9, sum:-3.1, [-64,-32):1, (0.5,1]:1}`; empty buckets are left out. */
export function histogramText(histogram: Histogram): string {
  const parts = [`count:${formatGeneral(histogram.count)}`, `sum:${formatGeneral(histogram.sum)}`]
  const add = (bucket: Bucket) => {
    if (bucket.count !== 0) parts.push(bucketText(bucket))
  }
  if (!hasCustomBuckets(histogram)) {
    for (const bucket of negativeSide(histogram).reverse()) add(bucket)
    add(zeroBucket(histogram))
  }
  for (const bucket of positiveSide(histogram)) add(bucket)
  return `{${parts.join(', ')}}`
}

function bucketText(bucket: Bucket): string {
  const open = bucket.lowerInclusive ? '[' : '('
  const close = bucket.upperInclusive ? ']' : ')'
  const bounds = `${formatGeneral(bucket.lower)},${formatGeneral(bucket.upper)}`
  return `${open}${bounds}${close}:${formatGeneral(bucket.count)}`
}
