import { isLegacyLabelName } from '../../../model/metric-name.ts'
import { isNull } from '../../../yaml/node-place.ts'
import type { ConfigContext } from '../../decode/config-context.ts'
import { text } from '../../shape/scalars.ts'
import {
  type Field,
  listOf,
  type MapShape,
  mapOf,
  type ScalarShape,
  type StructValue,
} from '../../shape/shape.ts'
import { compileAlertRegexp } from '../build-matcher.ts'
import { parseMatchers } from '../parse-matchers.ts'

/** A pattern of `match_re`, which matches the whole value. */
const pattern: ScalarShape = {
  kind: 'scalar',
  type: {
    ...text.type,
    expected: 'a regular expression',
    read({ text: written }) {
      const regexp = compileAlertRegexp(written)
      return 'error' in regexp ? { error: regexp.error } : { value: written }
    },
  },
}

const quoting =
  'write `label="value"` with one of `=`, `!=`, `=~`, `!~`, values in double quotes, and single quotes around all of it for YAML'

/** One text of `matchers`, of one condition or several with commas between them. */
const matcher: ScalarShape = {
  kind: 'scalar',
  type: {
    ...text.type,
    expected: 'a matcher such as `severity="page"`',
    read({ text: written, type }) {
      const reading = parseMatchers(type === 'null' ? '' : written)
      return 'error' in reading ? { error: reading.error, help: quoting } : { value: written }
    },
  },
}

function labelMap(value: ScalarShape): MapShape {
  return {
    ...mapOf(value),
    checkKey: (name) => (isLegacyLabelName(name) ? undefined : `invalid label name \`${name}\``),
  }
}

/** The three ways to write conditions on labels; `prefix` is that of an inhibition rule. */
export function matcherFields(prefix: '' | 'source_' | 'target_'): Readonly<Record<string, Field>> {
  const instead = `write \`${prefix}matchers\``
  return {
    [`${prefix}matchers`]: {
      shape: listOf(matcher),
      doc: 'Conditions on labels, all of which must hold.',
    },
    [`${prefix}match`]: {
      shape: labelMap(text),
      doc: 'Values that labels must have.',
      deprecated: instead,
    },
    [`${prefix}match_re`]: {
      shape: { ...labelMap(pattern), goName: 'common.plain' },
      doc: 'Patterns that the values of labels must match.',
      deprecated: instead,
    },
  }
}

/** Reports patterns that are null. */
export function checkNullPatterns(value: StructValue, field: string, context: ConfigContext): void {
  const node = value.fields.get(field)?.node
  if (node?.kind !== 'mapping') return
  for (const entry of node.entries)
    if (isNull(entry.value) && !context.isPlaceholder(entry.value))
      context.reportNode(
        'config/invalid',
        entry.key,
        `invalid regexp value for \`${entry.key.text}\``,
        { help: 'write a pattern; `""` matches alerts without the label' },
      )
}
