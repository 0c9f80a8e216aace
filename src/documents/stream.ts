import type { Problem } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import { valueAt } from './node-access.ts'
import type { StreamItem } from './part.ts'

/**
 * The YAML documents of a file that count. Of a rule file, a configuration or a test file Prometheus reads only the first;
 * a stream of Kubernetes resources counts as a whole, and so do rule files that name their namespace, which Mimir reads whole.
 */
export function itemsThatCount(items: readonly StreamItem[]): readonly StreamItem[] {
  const [first] = items
  if (!first || !readsFirstOnly(items)) return items
  const part = items.find((item) => item.document.root !== undefined)?.parts[0]
  if (first.parts.length > 0 || !part) return [first]
  const { root, ...rootless } = part
  const reason = `${part.reason}, behind an empty first document`
  return [{ document: first.document, parts: [{ ...rootless, span: first.document.span, reason }] }]
}

/** A warning at the `---` behind which Prometheus does not read. */
export function streamProblems(
  source: SourceFile,
  items: readonly StreamItem[],
): readonly Problem[] {
  if (!readsFirstOnly(items)) return []
  const second = items.find((item, index) => index > 0 && item.document.root !== undefined)
  if (!second) return []
  const { start } = second.document.span
  const empty = items[0]?.document.root === undefined
  return [
    {
      check: 'syntax/yaml',
      severity: 'warning',
      file: source,
      span: second.document.marker ?? { start, end: start },
      message: empty
        ? 'Prometheus reads only the first YAML document of a file, and the first one is empty'
        : 'Prometheus reads only the first YAML document of a file',
      label: 'what follows is not loaded',
      help: empty ? 'remove the `---` before it' : 'move this document to a file of its own',
    },
  ]
}

function readsFirstOnly(items: readonly StreamItem[]): boolean {
  if (items.length < 2) return false
  const first = items.find((item) => item.document.root !== undefined)
  const part = first?.parts[0]
  if (part?.carrier !== 'file' || part.kind === 'unchecked') return false
  return !(part.kind === 'rules' && valueAt(part.root, 'namespace') !== undefined)
}
