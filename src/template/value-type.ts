/**
 * Types of values in a template, as far as they can be known without running it. `data` is the top-level dot,
 * `value` a sample's value (a float, or a native histogram), `vector` what `query` returns, `args` a map of anything.
 */
export type TemplateType =
  | 'unknown'
  | 'nil'
  | 'bool'
  | 'int'
  | 'float64'
  | 'complex128'
  | 'string'
  | 'html'
  | 'value'
  | 'labels'
  | 'args'
  | 'sample'
  | 'vector'
  | 'time'
  | 'duration'
  | 'data'

/** What basic operators compare; undefined for other types. */
export type BasicKind = 'bool' | 'int' | 'float' | 'complex' | 'string'

const goNames: Readonly<Record<TemplateType, string>> = {
  unknown: 'interface {}',
  nil: '<nil>',
  bool: 'bool',
  int: 'int',
  float64: 'float64',
  complex128: 'complex128',
  string: 'string',
  html: 'template.HTML',
  value: 'float64',
  labels: 'map[string]string',
  args: 'map[string]interface {}',
  sample: '*template.sample',
  vector: 'template.queryResult',
  time: '*time.Time',
  duration: '*time.Duration',
  data: 'struct { Labels map[string]string; ExternalLabels map[string]string; ExternalURL string; Value interface {} }',
}

const kinds: Readonly<Partial<Record<TemplateType, BasicKind>>> = {
  bool: 'bool',
  int: 'int',
  float64: 'float',
  complex128: 'complex',
  string: 'string',
  html: 'string',
  value: 'float',
}

const structFields: Readonly<
  Partial<Record<TemplateType, Readonly<Record<string, TemplateType>>>>
> = {
  data: { Labels: 'labels', ExternalLabels: 'labels', ExternalURL: 'string', Value: 'value' },
  sample: { Labels: 'labels', Value: 'value' },
}

/** A type as Go's messages name it. */
export function goTypeName(type: TemplateType): string {
  return goNames[type]
}

/** What a pointer of this type leads to, as Go's messages name it. */
export function goElementName(type: TemplateType): string {
  return goNames[type].replace(/^\*/, '')
}

/** The kind that comparisons see. Of `value` that of a float; a histogram has none. */
export function basicKind(type: TemplateType): BasicKind | undefined {
  return kinds[type]
}

/** The fields of a struct, or of a pointer to one. */
export function fieldsOf(type: TemplateType): Readonly<Record<string, TemplateType>> | undefined {
  return structFields[type]
}

/** The type of a field or map entry; undefined where there is surely no such field. */
export function fieldType(type: TemplateType, name: string): TemplateType | undefined {
  switch (type) {
    case 'unknown':
    case 'nil':
    case 'args':
      return 'unknown'
    case 'labels':
      return 'string'
    case 'value':
    case 'time':
    case 'duration':
      return /^\p{Lu}/u.test(name) ? 'unknown' : undefined
    default: {
      const fields = structFields[type]
      return fields && Object.hasOwn(fields, name) ? fields[name] : undefined
    }
  }
}

/** The types of key and element that `range` yields; undefined where it surely cannot iterate. */
export function rangeTypes(
  type: TemplateType,
): { readonly key: TemplateType; readonly element: TemplateType } | undefined {
  switch (type) {
    case 'unknown':
    case 'nil':
    case 'duration':
      return { key: 'unknown', element: 'unknown' }
    case 'labels':
      return { key: 'string', element: 'string' }
    case 'args':
      return { key: 'string', element: 'unknown' }
    case 'vector':
      return { key: 'int', element: 'sample' }
    case 'int':
      return { key: 'int', element: 'int' }
    default:
      return undefined
  }
}
