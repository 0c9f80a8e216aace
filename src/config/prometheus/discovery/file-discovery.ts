import { goQuote } from '../../../model/go-quote.ts'
import type { ConfigContext } from '../../decode/config-context.ts'
import { file } from '../../shape/scalars.ts'
import { type Field, listOf, type StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval } from './discovery-section.ts'
import { isEmptyList, textItems } from './list-items.ts'
import { reportField } from './required-field.ts'

/** A path that may have a `*` in its last segment, of a JSON or YAML file. */
const targetFile = /^[^*]*(?:\*[^/]*)?\.(?:json|ya?ml)$/i

/** `file_sd_configs`: files with targets. */
export const fileDiscovery: Field = discoverySection({
  key: 'file_sd_configs',
  goType: 'file.SDConfig',
  title: 'a file discovery',
  doc: 'Targets from JSON and YAML files, which Prometheus watches.',
  fields: {
    files: {
      shape: listOf(file('targets')),
      doc: 'Paths of the files; the last segment may have `*` in it.',
    },
    refresh_interval: refreshInterval(300_000),
  },
  check: checkFiles,
})

function checkFiles(value: StructValue, context: ConfigContext): void {
  if (isEmptyList(value, 'files'))
    reportField(
      value,
      'files',
      'file service discovery config must contain at least one path name',
      'add `files` with at least one path',
      context,
    )
  for (const { text, node } of textItems(value, 'files'))
    if (!targetFile.test(text))
      context.reportNode(
        'config/invalid',
        node,
        `path name \`${goQuote(text).slice(1, -1)}\` is not valid for file discovery`,
        {
          help: /\*[^/]*\//.test(text)
            ? 'write `*` in the last segment of the path only'
            : 'name files that end in `.json`, `.yml` or `.yaml`',
        },
      )
}
