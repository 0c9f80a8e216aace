import { placeOf } from '../../yaml/node-place.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import { boolAt, isGiven, itemsAt, placeOfField } from '../decode/field-access.ts'
import { bool, named, oneOf, text } from '../shape/scalars.ts'
import {
  listOf,
  type ScalarShape,
  type StructShape,
  type StructValue,
  struct,
} from '../shape/shape.ts'

/** The name of an attribute, without white space around it. */
const attribute: ScalarShape = {
  ...text,
  type: { ...text.type, read: (node) => ({ value: node.text.trim() }) },
}

/** `otlp`: how metrics of OpenTelemetry are taken in. */
export const otlpConfig: StructShape = struct(
  'config.plain',
  'the OTLP section',
  {
    promote_all_resource_attributes: {
      shape: bool,
      since: '3.5',
      doc: 'All attributes of resources become labels.',
    },
    promote_resource_attributes: {
      shape: listOf(attribute, attributeError('promote_resource_attributes', 'empty promoted')),
      doc: 'Attributes of resources that become labels.',
    },
    ignore_resource_attributes: {
      shape: listOf(attribute, attributeError('ignore_resource_attributes', 'empty ignored')),
      since: '3.5',
      doc: 'Attributes of resources that do not become labels.',
    },
    translation_strategy: {
      shape: named(
        oneOf(
          [
            'UnderscoreEscapingWithSuffixes',
            'UnderscoreEscapingWithoutSuffixes',
            'NoUTF8EscapingWithSuffixes',
            'NoTranslation',
          ],
          'unsupported OTLP translation strategy `%s`',
          'empty',
        ),
        'otlptranslator.TranslationStrategyOption',
      ),
      default: 'UnderscoreEscapingWithSuffixes',
      since: '3.0',
      doc: 'How names become names of Prometheus.',
    },
    keep_identifying_resource_attributes: {
      shape: bool,
      since: '3.1',
      doc: 'Attributes that identify a resource stay in `target_info`.',
    },
    convert_histograms_to_nhcb: {
      shape: bool,
      since: '3.4',
      doc: 'Histograms with explicit buckets become native ones.',
    },
    promote_scope_metadata: {
      shape: bool,
      since: '3.6',
      doc: 'Metadata of the scope becomes labels.',
    },
    label_name_underscore_sanitization: {
      shape: bool,
      default: true,
      since: '3.8',
      doc: 'Names of labels that begin with an underscore get `key` before it.',
    },
    label_name_preserve_multiple_underscores: {
      shape: bool,
      default: true,
      since: '3.8',
      doc: 'Several underscores in the name of a label are kept.',
    },
  },
  checkOtlp,
)

function attributeError(field: string, what: string): string {
  return `invalid '${field}': ${what} OTel resource attribute`
}

function checkOtlp(value: StructValue, context: ConfigContext): void {
  checkAttributes(value, 'promote_resource_attributes', 'promoted', context)
  checkAttributes(value, 'ignore_resource_attributes', 'ignored', context)
  const all = boolAt(value, 'promote_all_resource_attributes')
  if (all === true && isGiven(value, 'promote_resource_attributes'))
    context.report(
      'config/invalid',
      placeOfField(value, 'promote_resource_attributes'),
      "'promote_all_resource_attributes' and 'promote_resource_attributes' cannot be configured simultaneously",
      { help: 'remove one of the two' },
    )
  const unset = all === false || !value.fields.has('promote_all_resource_attributes')
  if (unset && isGiven(value, 'ignore_resource_attributes'))
    context.report(
      'config/invalid',
      placeOfField(value, 'ignore_resource_attributes'),
      "'ignore_resource_attributes' cannot be configured unless 'promote_all_resource_attributes' is true",
      { help: 'set `promote_all_resource_attributes: true`, or remove the list' },
    )
}

function checkAttributes(
  value: StructValue,
  field: string,
  kind: string,
  context: ConfigContext,
): void {
  const seen = new Set<string>()
  for (const item of itemsAt(value, field)) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue
    const name = item.value
    const problem = name === '' ? 'empty' : seen.has(name) ? 'duplicated' : undefined
    seen.add(name)
    if (problem === undefined) continue
    const quoted = name === '' ? '' : ` \`${name}\``
    context.report(
      'config/invalid',
      placeOf(item.node),
      `${attributeError(field, `${problem} ${kind}`)}${quoted}`,
      { help: 'remove it' },
    )
  }
}
