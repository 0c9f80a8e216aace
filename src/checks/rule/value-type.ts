import type { Fix } from '../../diagnostic/diagnostic.ts'
import type { LabelEntry, RuleFile, TextValue, YamlScalarType } from '../../rules/rule-file.ts'
import { type Check, defineCheck, type Report } from '../check.ts'

const nouns: Readonly<Partial<Record<YamlScalarType, string>>> = {
  int: 'an integer',
  float: 'a number',
  bool: 'a truth value',
  timestamp: 'a date',
  binary: 'binary data',
}
const yaml11Boolean = /^(?:[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/
/** Who reads YAML 1.1: Go's older reader knows the single letters too. */
const yaml11Readers = 'kubectl and Helm'
const pythonReaders = 'kubectl, Helm, Ansible and PyYAML'

/**
 * A label or annotation that YAML reads as something other than text. Prometheus converts it; the API server of
 * Kubernetes refuses it, and reads `yes` and `no` as truth values too, as do all readers of YAML 1.1.
 */
const check: Check = defineCheck({
  id: 'rule/value-type',
  create(context) {
    return {
      Label(entry, { file, role }) {
        if (isUnreadable(entry.value)) return
        const type = typeOf(entry.value, file)
        if (type === 'str') {
          if (isYaml11Boolean(entry.value, file)) {
            context.report(entry.value.span, wordReport(entry, role, file))
          }
          return
        }
        const span = type === 'null' ? entry.span : entry.value.span
        context.report(
          span,
          type === 'null' ? nullReport(entry, role) : report(entry, role, type, file),
        )
      },
    }
  },
})

export default check

function isUnreadable({ unparsed }: TextValue): boolean {
  return unparsed === 'placeholder' || unparsed === 'broken'
}

function typeOf(value: TextValue, file: RuleFile): YamlScalarType {
  if (value.yamlType !== 'str') return value.yamlType === 'merge' ? 'str' : value.yamlType
  return file.carrier === 'PrometheusRule' && isYaml11Boolean(value, file) ? 'bool' : 'str'
}

function isYaml11Boolean(value: TextValue, file: RuleFile): boolean {
  return yaml11Boolean.test(value.text) && isPlain(value, file)
}

/** Neither quoted, nor a block, nor tagged: behind it stands the colon of its key. */
function isPlain({ text, span }: TextValue, { source }: RuleFile): boolean {
  return (
    source.text.slice(span.start, span.end) === text &&
    /:\s+$/.test(source.text.slice(Math.max(0, span.start - 200), span.start))
  )
}

function nullReport({ name }: LabelEntry, role: string): Report {
  return {
    message: `${role} \`${name.value}\` has no value`,
    severity: 'warning',
    why:
      role === 'label'
        ? 'an empty label is the same as no label'
        : 'the annotation is empty in every notification',
    help: 'give it a value, or remove it',
  }
}

/** Text to Prometheus, and a truth value to whoever reads YAML 1.1. */
function wordReport(entry: LabelEntry, role: string, file: RuleFile): Report {
  const { name, value } = entry
  const readers = value.text.length === 1 ? yaml11Readers : pythonReaders
  const fix = quoting(value, file)
  return {
    message: `${role} \`${name.value}\`: \`${value.text}\` is text to Prometheus, and a truth value to readers of YAML 1.1 such as ${readers}`,
    severity: 'info',
    why: 'whatever reads the file besides, or renders it into a PrometheusRule, makes `true` or `false` of it',
    help: `write \`"${value.text}"\``,
    ...(fix ? { fix } : {}),
  }
}

function report(entry: LabelEntry, role: string, type: YamlScalarType, file: RuleFile): Report {
  const { name, value } = entry
  const operator = file.carrier === 'PrometheusRule'
  const fix = quoting(value, file)
  return {
    message: `${role} \`${name.value}\`: \`${value.text}\` is ${nouns[type] ?? type} to YAML, not text`,
    severity: operator ? 'error' : 'info',
    why: operator
      ? 'Kubernetes refuses the resource: values of labels and annotations are strings'
      : 'Prometheus takes the characters as they stand; in a PrometheusRule the same value is refused',
    help: `write \`"${value.text}"\``,
    ...(fix ? { fix } : {}),
  }
}

/** Quotes are put only where the value stands in the file as it reads. */
function quoting(value: TextValue, file: RuleFile): Fix | undefined {
  const embedded = file.carrier === 'ConfigMap' || file.carrier === 'values'
  if (embedded || !isPlain(value, file) || /["\\]/.test(value.text)) return undefined
  return {
    title: 'put the value in quotes',
    safe: true,
    edits: [{ span: value.span, newText: `"${value.text}"` }],
  }
}
