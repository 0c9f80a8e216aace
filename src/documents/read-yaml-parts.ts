import type { YamlNode, YamlScalar } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { EmbeddedText, GoYaml, YamlLimits } from '../yaml/yaml-document.ts'
import { classify } from './classify.ts'
import type { DocumentKind } from './document.ts'
import { helmValues } from './helm-values.ts'
import { goYamlOf, kindOfBroken, likelyGoYaml, mayBePrometheus } from './likely-kind.ts'
import type { Part, StreamItem } from './part.ts'
import { isResource, resourceParts } from './rule-resource.ts'
import { itemsThatCount, streamProblems } from './stream.ts'

/** How YAML texts are read. */
export interface YamlReading {
  readonly goYaml?: GoYaml
  readonly limits?: YamlLimits
}

/** A YAML text, read in the dialect that its kind calls for. */
export interface YamlParts {
  readonly items: readonly StreamItem[]
}

const valuesHint = /\bgroups["']?[ \t]*:/
const maxEmbedding = 3

/** Parses a YAML text and finds the documents in it. It is read twice only where the dialect that was guessed is the wrong one. */
export function readYamlParts(
  input: EmbeddedText,
  options: YamlReading,
  depth: number = 0,
): YamlParts {
  const guess = options.goYaml ?? likelyGoYaml(input.text)
  const first = partsIn(input, guess, options, depth)
  if (options.goYaml !== undefined) return first
  const wanted = first.items.flatMap((item) => item.parts).find((part) => part.kind !== 'unchecked')
  if (wanted === undefined) return first
  const right = goYamlOf(
    wanted.kind,
    wanted.carrier === 'PrometheusRule' || wanted.carrier === 'values',
  )
  const settled = wanted.carrier === 'ConfigMap' || right === guess
  return settled ? first : partsIn(input, right, options, depth)
}

function partsIn(
  input: EmbeddedText,
  goYaml: GoYaml,
  options: YamlReading,
  depth: number,
): YamlParts {
  const read = { goYaml, ...(options.limits ? { limits: options.limits } : {}) }
  const documents = parseYaml(input, read)
  const searchValues = valuesHint.test(input.text)
  const embedded = (scalar: YamlScalar): readonly Part[] =>
    depth < maxEmbedding ? readEmbedded(input, scalar, options, depth + 1) : []
  const items = documents.map((document) => ({
    document,
    parts: partsOf(document.root, embedded, searchValues),
  }))
  return { items }
}

function partsOf(
  root: YamlNode | undefined,
  embedded: (scalar: YamlScalar) => readonly Part[],
  searchValues: boolean,
): readonly Part[] {
  if (isResource(root)) return resourceParts(root, embedded)
  const found = root && classify(root)
  if (root && found) return [{ ...found, carrier: 'file', span: root.span, root }]
  return searchValues ? helmValues(root, embedded) : []
}

/** The file that a scalar holds. Broken YAML counts where its lines say what it should be. */
function readEmbedded(
  input: EmbeddedText,
  scalar: YamlScalar,
  options: YamlReading,
  depth: number,
): readonly Part[] {
  const { text, map } = scalar
  if (scalar.type === 'null' || !text.includes(':') || !mayBePrometheus('', text)) return []
  const { limits } = options
  const { items } = readYamlParts(
    { source: input.source, text, map },
    limits ? { limits } : {},
    depth,
  )
  const found = itemsThatCount(items).flatMap(({ parts, document }) =>
    parts.map((part) => ({
      ...part,
      comments: part.comments ?? document.comments,
      problems: [...(part.problems ?? []), ...document.problems],
    })),
  )
  const [head, ...others] = found
  if (head)
    return [
      { ...head, problems: [...head.problems, ...streamProblems(input.source, items)] },
      ...others,
    ]
  const kind = kindOfBroken(text)
  const problems = items.flatMap((item) => item.document.problems)
  return kind === undefined || problems.length === 0 ? [] : [brokenPart(kind, scalar, problems)]
}

function brokenPart(kind: DocumentKind, scalar: YamlScalar, problems: Part['problems']): Part {
  const reason = `looks like ${kind}, but is no YAML`
  return { kind, carrier: 'file', reason, span: scalar.span, ...(problems ? { problems } : {}) }
}
