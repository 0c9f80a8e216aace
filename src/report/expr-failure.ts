import type { ExprVerdict, SampleData, SampleDifference } from '../unittest/verdict.ts'
import { type FailureEntry, renderEntries } from './failure-block.ts'
import { fieldRows, type ValueRow } from './field-rows.ts'
import { oneLine } from './header.ts'
import { seriesText } from './label-text.ts'
import type { TextOptions } from './report.ts'
import { numberText } from './value-text.ts'

const mostEntries = 20

/** What differs in the result of an expression, sample by sample. */
export function exprFailure(verdict: ExprVerdict, options: TextOptions): readonly string[] {
  const { differing, missing, unexpected } = verdict
  const entries: readonly FailureEntry[] = [
    ...differing.map(differs),
    ...missing.map((sample) => alone('-', sample, 'expected, not in the result')),
    ...unexpected.map((sample) => alone('+', sample, 'in the result, not expected')),
  ]
  const rest = entries.length - mostEntries
  return [
    ...renderEntries(entries.slice(0, mostEntries), options),
    ...(rest > 0 ? [`${rest} more ${rest === 1 ? 'sample' : 'samples'}`] : []),
  ]
}

function alone(sign: '-' | '+', sample: SampleData, state: string): FailureEntry {
  const subject = `${seriesText(sample.labels)} ${valueText(sample)}`
  return { sign, subject, state, place: sample.place, rows: [], notes: [] }
}

function differs(difference: SampleDifference): FailureEntry {
  const { expected, received, fields } = difference
  const shared = expected.labels.filter(({ name, value }) =>
    received.labels.some((one) => one.name === name && one.value === value),
  )
  const expectedValue = valueText(expected)
  const receivedValue = valueText(received)
  const isSame = expectedValue === receivedValue && !Number.isNaN(expected.value)
  const remark = remarkOn(difference)
  const value: ValueRow = {
    name: ['value'],
    kind:
      expected.histogram === undefined || received.histogram === undefined ? 'number' : 'histogram',
    expected: expectedValue,
    received: receivedValue,
    ...(remark === undefined ? {} : { remark }),
  }
  return {
    sign: '~',
    subject: seriesText(shared),
    state: 'differs',
    place: expected.place,
    rows: [...fieldRows(fields), ...(isSame ? [] : [value])],
    notes: [],
  }
}

/** A number by its shortest digits, or a histogram in the notation of input series. */
export function valueText({ value, histogram }: SampleData): string {
  return histogram === undefined ? numberText(value) : oneLine(histogram)
}

function remarkOn({ expected, received, difference }: SampleDifference): string | undefined {
  if (expected.histogram !== undefined || received.histogram !== undefined) return undefined
  if (Number.isNaN(expected.value) && Number.isNaN(received.value))
    return 'NaN is never equal to NaN'
  if (difference === undefined) return undefined
  const apart = `difference ${numberText(Number(difference.toPrecision(3)))}`
  return isLastDigit(expected.value, received.value)
    ? `${apart}; equal with \`fuzzy_compare: true\``
    : apart
}

const bits = new DataView(new ArrayBuffer(8))

/** Whether no number lies between two of the same sign. */
function isLastDigit(a: number, b: number): boolean {
  const distance = bitsOf(a) - bitsOf(b)
  return distance === 1n || distance === -1n
}

function bitsOf(value: number): bigint {
  bits.setFloat64(0, value)
  return bits.getBigInt64(0)
}
