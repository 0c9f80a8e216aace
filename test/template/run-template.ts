import { labelsOf } from '../../src/model/labels.ts'
import { type Expansion, executeTemplate } from '../../src/template/execute.ts'
import { prepareAlertTemplate } from '../../src/template/prepare-template.ts'
import type { TemplateContext } from '../../src/template/template-context.ts'

const samples = [
  {
    labels: labelsOf([
      ['__name__', 'up'],
      ['i', 'b'],
    ]),
    value: 1,
  },
  {
    labels: labelsOf([
      ['__name__', 'up'],
      ['i', 'a'],
    ]),
    value: 2,
  },
]

/** A context with labels `job`, `instance`, `sev`, value 12.5, and the queries `up` (two samples) and `bad` (fails). */
export const sampleContext: TemplateContext = {
  labels: labelsOf([
    ['instance', 'a:9090'],
    ['job', 'api'],
    ['sev', '5'],
  ]),
  externalLabels: labelsOf([['region', 'eu']]),
  externalUrl: 'http://x/y',
  value: 12.5,
  timeMs: 1_700_000_000_123,
  query: (expr) => (expr === 'bad' ? { error: 'oops' } : { samples: expr === 'up' ? samples : [] }),
}

/** Expands the text of an annotation of the alert `T`. */
export function expand(text: string, changes: Partial<TemplateContext> = {}): Expansion {
  return executeTemplate(prepareAlertTemplate('T', text), { ...sampleContext, ...changes })
}
