import type { Span } from '../../text/span.ts'
import { formatParts } from './format-parts.ts'
import {
  constantText,
  soleNumber,
  type TemplateValue,
  unknownValue,
  type ValueSource,
} from './template-value.ts'

/** Functions that take a number, or a text of one, and write it in some way. */
const writers: ReadonlySet<string> = new Set([
  'humanize',
  'humanize1024',
  'humanizeDuration',
  'humanizePercentage',
  'humanizeTimestamp',
  'toTime',
  'toDuration',
])

/** Functions that leave a number as it is written. */
const keepers: ReadonlySet<string> = new Set([
  'print',
  'title',
  'toUpper',
  'toLower',
  'safeHtml',
  'html',
])

/** What a function gives; `span` is that of its name. */
export function callFunction(
  name: string,
  args: readonly TemplateValue[],
  span: Span,
): TemplateValue {
  const [first, second] = args
  if (writers.has(name)) {
    const number = soleNumber(first)
    return number ? { ...number, formats: [...number.formats, { name, span }] } : unknownValue
  }
  if (keepers.has(name))
    return args.length === 1 && (soleNumber(first) || first?.kind === 'text')
      ? (first ?? unknownValue)
      : unknownValue
  switch (name) {
    case 'printf': {
      const format = constantText(first)
      return format === undefined ? unknownValue : formatParts(format, args.slice(1), span)
    }
    case 'query': {
      const text = constantText(first)
      return { kind: 'vector', of: { kind: 'query', ...(text === undefined ? {} : { text }) } }
    }
    case 'first':
      return first?.kind === 'vector' ? { kind: 'sample', of: first.of } : unknownValue
    case 'sortByLabel':
      return second?.kind === 'vector' ? second : unknownValue
    case 'value':
      return first?.kind === 'sample' ? numberOf(first.of) : unknownValue
    case 'label':
      return second?.kind === 'sample'
        ? labelOf(second.of, constantText(first), span)
        : unknownValue
    case 'index':
      return elementOf(first, second, args.length, span)
    default:
      return unknownValue
  }
}

function elementOf(
  whole: TemplateValue | undefined,
  key: TemplateValue | undefined,
  count: number,
  span: Span,
): TemplateValue {
  if (count !== 2) return unknownValue
  if (whole?.kind === 'labels') return labelOf(whole.of, constantText(key), span)
  return whole?.kind === 'vector' ? { kind: 'sample', of: whole.of } : unknownValue
}

function labelOf(of: ValueSource, name: string | undefined, span: Span): TemplateValue {
  return name === undefined ? unknownValue : { kind: 'label', of, name, span }
}

function numberOf(of: ValueSource): TemplateValue {
  return { kind: 'number', of, formats: [] }
}

/** What fields of a value are; `span` is that of the whole operand. */
export function fieldsOf(
  value: TemplateValue,
  fields: readonly string[],
  span: Span,
): TemplateValue {
  let result = value
  for (const field of fields) result = fieldOf(result, field, span)
  return result
}

function fieldOf(value: TemplateValue, field: string, span: Span): TemplateValue {
  switch (value.kind) {
    case 'data':
    case 'sample': {
      const of: ValueSource = value.kind === 'data' ? { kind: 'alert' } : value.of
      if (field === 'Value') return numberOf(of)
      return field === 'Labels' ? { kind: 'labels', of } : unknownValue
    }
    case 'labels':
      return { kind: 'label', of: value.of, name: field, span }
    case 'number':
      return value.formats.length > 0 ? value : unknownValue
    default:
      return unknownValue
  }
}
