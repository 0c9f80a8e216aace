/** JSON Schema of a pattern: RE2, which has to match the whole text. */
export const patternSchema: Readonly<Record<string, unknown>> = { type: 'string', format: 'regex' }

const one: Readonly<Record<string, unknown>> = {
  type: 'object',
  additionalProperties: false,
  properties: {
    kind: { enum: ['alert', 'record'], type: 'string' },
    name: patternSchema,
    group: patternSchema,
    labels: { type: 'object', additionalProperties: patternSchema },
    annotations: { type: 'object', additionalProperties: patternSchema },
  },
}

/** JSON Schema of which rules are meant: those that fulfil all of it; of a list, one entry is enough. */
export const ruleMatchSchema: Readonly<Record<string, unknown>> = {
  anyOf: [one, { type: 'array', items: one }],
}

/** The options of a check that has one list of entries: each says of which rules it speaks, how grave it is, and why. */
export function policyOptions(
  list: string,
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const items = {
    type: 'object',
    additionalProperties: false,
    required,
    properties: {
      ...properties,
      match: ruleMatchSchema,
      except: ruleMatchSchema,
      severity: { type: 'string', enum: ['error', 'warning', 'info'] },
      comment: { type: 'string' },
    },
  }
  return {
    type: 'object',
    additionalProperties: false,
    properties: { [list]: { type: 'array', items } },
  }
}

/** What can be asked of labels, and of annotations: `name` is a pattern; `value` another, of the whole value or of each part between separators. */
export function askedOptions(list: string): Readonly<Record<string, unknown>> {
  const properties = {
    name: patternSchema,
    required: { type: 'boolean' },
    value: patternSchema,
    values: { type: 'array', items: { type: 'string' } },
    separator: { type: 'string' },
  }
  return policyOptions(list, properties, ['name'])
}

/** The options of a check that limits durations. */
export const longestOptions: Readonly<Record<string, unknown>> = policyOptions(
  'limits',
  { max: { type: 'string', format: 'duration' } },
  ['max'],
)
