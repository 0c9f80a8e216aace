import type { CheckMetadata } from './check.ts'

/**
 * The facts about every check, in the order of clearest output: what keeps a file from loading comes first. Bodies are
 * loaded on demand through `registry.ts`. Ids are never reused.
 */
export const metadata: readonly CheckMetadata[] = [
  {
    id: 'syntax/encoding',
    summary: 'File is binary, or not UTF-8',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    loader: true,
    why: 'Prometheus reads UTF-8 only. A file in another encoding is refused, or its names and texts arrive garbled.',
  },
  {
    id: 'syntax/limit',
    summary: 'File is larger, deeper or more repetitive than can be read',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    loader: true,
    why: 'Aliases that multiply and nesting without end exhaust the memory of whatever reads the file. The limits are far above anything written by hand or by a generator.',
  },
  {
    id: 'syntax/yaml',
    summary: 'File is not valid YAML, as the reader of Prometheus understands it',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    loader: true,
    why: 'Prometheus refuses the whole file: after a restart none of its rules is evaluated, and a reload keeps the old ones.',
    equivalents: { promtool: 'check rules', pint: 'yaml/parse' },
  },
  {
    id: 'syntax/schema',
    summary: 'Field is unknown, missing, misplaced, or has a value of the wrong kind',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    loader: true,
    why: 'Prometheus reads rule files strictly: one misspelt field makes it refuse the whole file.',
    equivalents: { promtool: 'check rules', pint: 'yaml/parse' },
  },
  {
    id: 'syntax/name',
    summary: 'Name of a metric, label, annotation, group or rule is not allowed',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    loader: true,
    why: 'Prometheus refuses the whole file for one name that it cannot store.',
    equivalents: { promtool: 'check rules', pint: 'yaml/parse' },
  },
  {
    id: 'syntax/duplicate-group',
    summary: 'Two groups of one file have the same name',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    loader: true,
    why: 'File and name together identify a group; Prometheus refuses a file that has one twice.',
    equivalents: { promtool: 'check rules', pint: 'yaml/parse' },
  },
  {
    id: 'syntax/promql',
    summary: 'Expression is not valid PromQL',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    loader: true,
    why: 'Prometheus refuses the whole file for one expression that does not parse or whose types do not fit.',
    equivalents: { promtool: 'check rules', pint: 'promql/syntax' },
  },
  {
    id: 'syntax/template',
    summary: 'Template in a label or annotation does not parse',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    loader: true,
    why: 'Prometheus parses the templates of alerts when it loads them, and refuses the whole file for one that is broken.',
    equivalents: { promtool: 'check rules', pint: 'alerts/template' },
  },
  {
    id: 'graph/duplicate-record',
    summary: 'Two recording rules that load together write the same series',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    why: 'Both rules write samples under one name and one set of labels. Where their series coincide, the later sample of an evaluation is dropped as a duplicate, or the series jumps between two meanings.',
    equivalents: { promtool: '--lint=duplicate-rules', pint: 'rule/duplicate' },
  },
  {
    id: 'graph/duplicate-alert',
    summary: 'Two alerts that load together have the same name and labels',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    why: 'Alertmanager knows an alert by its labels alone: two rules with equal ones become one notification that changes its text, and resolves when the first of them does.',
    equivalents: { promtool: '--lint=duplicate-rules', pint: 'rule/duplicate' },
  },
  {
    id: 'rule/template-runtime',
    summary: 'Template loads, and fails or renders nothing whenever the alert fires',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    why: 'Prometheus parses templates when it loads a rule, and runs them only when the alert fires. The notification then carries an error message in place of its text.',
    equivalents: { pint: 'alerts/template' },
  },
  {
    id: 'rule/value-type',
    summary: 'Label or annotation value that YAML does not read as text',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    fixable: 'safe',
    why: 'Labels and annotations are text. Prometheus converts a number or a truth value and takes an empty value for no label at all; the Prometheus operator refuses the whole resource.',
    equivalents: { pint: 'yaml/parse' },
  },
  {
    id: 'promql/regexp-literal',
    summary: 'Regular expression that matches one value only',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    fixable: 'safe',
    why: 'An equality matcher says the same, reads better, and does not look like a pattern that somebody forgot to finish.',
    equivalents: { pint: 'promql/regexp' },
  },
  {
    id: 'promql/regexp-anchors',
    summary: 'Anchor at the end of a regular expression, where it does nothing',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    fixable: 'safe',
    why: 'Prometheus anchors every pattern at both ends. An anchor of one’s own suggests that a pattern without one would match a part of the value.',
    equivalents: { pint: 'promql/regexp' },
  },
]

let byId: ReadonlyMap<string, CheckMetadata> | undefined

/** The metadata of a check, by its id. */
export function metadataOf(id: string): CheckMetadata | undefined {
  byId ??= new Map(metadata.map((entry) => [entry.id, entry]))
  return byId.get(id)
}
