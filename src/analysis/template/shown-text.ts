import { executeTemplate } from '../../template/execute.ts'
import { prepareTemplate } from '../../template/prepare-template.ts'
import type { ValueFormat } from './template-value.ts'

/** What a number looks like after some formats; undefined where that cannot be told. */
export function shownText(value: number, formats: readonly ValueFormat[]): string | undefined {
  const steps = formats.map(({ name, verb }) =>
    verb === undefined ? name : `printf ${JSON.stringify(verb)}`,
  )
  const result = executeTemplate(prepareTemplate('value', `{{ ${['.', ...steps].join(' | ')} }}`), {
    labels: [],
    externalLabels: [],
    externalUrl: '',
    value,
    timeMs: 0,
    query: () => ({ samples: [] }),
    data: value,
  })
  return 'text' in result ? result.text : undefined
}
