import type { Problem } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { GoYaml, YamlLimits } from '../yaml/yaml-document.ts'
import { classifyByName } from './classify-by-name.ts'
import type { DocumentKind, FileContents, FoundDocument } from './document.ts'
import { isTemplateOfOurs, kindOfBroken, mayBePrometheus } from './likely-kind.ts'
import { readMarkdown } from './markdown-documents.ts'
import type { Part, StreamItem } from './part.ts'
import { readYamlParts } from './read-yaml-parts.ts'
import { itemsThatCount, streamProblems } from './stream.ts'
import { completeRules } from './synthetic-groups.ts'
import {
  actionOutsideScalars,
  errorIsTemplate,
  templateLanguage,
  templateName,
} from './template-syntax.ts'

/** How a file is read; without options, as one that was found. */
export interface ReadDocumentsOptions {
  /** What the file is, whatever it looks like (`--kind`). */
  readonly kind?: DocumentKind
  /** The YAML dialect; without it, the one that the kind calls for. */
  readonly goYaml?: GoYaml
  readonly limits?: YamlLimits
  /** The file was asked for by its path: errors of YAML are shown though nothing says that it is Prometheus'. */
  readonly explicit?: boolean
}

/** Finds the documents in a file, by its content first and then by its name. Never throws. */
export function readDocuments(
  source: SourceFile,
  options: ReadDocumentsOptions = {},
): FileContents {
  if (/\.(?:md|mdx|markdown)$/i.test(source.path) && options.kind === undefined)
    return readMarkdown(source, options)
  if (options.kind === 'metrics' || (/\.prom$/i.test(source.path) && !options.kind))
    return metricsFile(source)
  if (options.kind === undefined && !options.explicit && !mayBePrometheus(source.path, source.text))
    return ignored(source, 'nothing in it belongs to a Prometheus file')
  return readYamlFile(source, options)
}

/** Metrics as a program exposes them; they are no YAML. */
function metricsFile(source: SourceFile): FileContents {
  const document: FoundDocument = {
    kind: 'metrics',
    carrier: 'file',
    source,
    span: { start: 0, end: source.text.length },
    comments: [],
    reason: 'its name ends in `.prom`',
    project: 0,
    placeholders: false,
  }
  return { source, status: 'checked', documents: [document], problems: [], notices: [] }
}

function ignored(
  source: SourceFile,
  reason: string,
  documents: readonly FoundDocument[] = [],
): FileContents {
  return { source, status: 'ignored', documents, problems: [], skipped: reason, notices: [] }
}

function readYamlFile(source: SourceFile, options: ReadDocumentsOptions): FileContents {
  const { items } = readYamlParts({ source, text: source.text }, options)
  const counted = named(source, itemsThatCount(items), options)
  const problems = counted.flatMap(({ document, parts }) => [
    ...document.problems,
    ...parts.flatMap((part) => part.problems ?? []),
  ])
  const template = templateIn(source, counted)
  if (template !== undefined) {
    const ours = options.explicit || isTemplateOfOurs(source.path, source.text)
    return { ...ignored(source, template), status: ours ? 'skipped' : 'ignored' }
  }
  const language = templateLanguage(source.path, source.text)
  const documents = counted.flatMap(({ document, parts }) =>
    parts.map((part) => found(source, part, document.comments, language !== undefined)),
  )
  if (!documents.some((document) => document.kind !== 'unchecked'))
    return passedOver(source, documents, problems, options)
  const warnings =
    options.kind === undefined || counted.length < items.length ? streamProblems(source, items) : []
  return {
    source,
    status: 'checked',
    documents,
    problems: [...problems, ...warnings],
    notices: language === undefined ? [] : [placeholderNotice(language)],
  }
}

/** What is told of a template that is YAML. */
function placeholderNotice(language: string): string {
  return `${language} placeholders: expressions and texts that have one are left alone`
}

function found(
  source: SourceFile,
  part: Part,
  comments: FoundDocument['comments'],
  placeholders: boolean,
): FoundDocument {
  const { problems, ...rest } = part
  return { ...rest, source, comments: part.comments ?? comments, project: 0, placeholders }
}

/** Where content tells nothing, or not what was asked for, the wish, the lines of broken YAML, and the name decide. */
function named(
  source: SourceFile,
  items: readonly StreamItem[],
  options: ReadDocumentsOptions,
): readonly StreamItem[] {
  if (options.kind !== undefined) return forced(items, options.kind, source)
  if (items.some((item) => item.parts.length > 0)) return items
  const [first] = items
  const broken = items.some((item) => item.document.problems.length > 0)
  const kind = (broken ? kindOfBroken(source.text) : undefined) ?? classifyByName(source.path)
  const fragment = fragmentOf(items, kind === 'rules' || options.explicit === true)
  if (fragment) return [withPart(first, source, fragment), ...items.slice(1)]
  const silent = broken || items.every((item) => item.document.root === undefined)
  if (kind === undefined || !silent) return items
  const reason = broken
    ? `looks like ${kind}, but is no YAML`
    : `is empty, and its name says ${kind}`
  return [withPart(first, source, { kind, reason }), ...items.slice(1)]
}

/** A rule file that lacks its `groups:`, or its groups: rules that Prometheus refuses as they stand. */
function fragmentOf(
  [first]: readonly StreamItem[],
  asked: boolean,
): Pick<Part, 'kind' | 'reason'> | undefined {
  const fragment = asked ? completeRules(first?.document.root, '') : undefined
  return fragment && { kind: 'rules', reason: `${fragment.reason}, not below \`groups:\`` }
}

function forced(
  items: readonly StreamItem[],
  kind: DocumentKind,
  source: SourceFile,
): readonly StreamItem[] {
  if (items.some((item) => item.parts.some((part) => part.kind === kind))) return items
  const [first] = items
  return [withPart(first, source, { kind, reason: 'was asked for as this kind' })]
}

function withPart(
  item: StreamItem | undefined,
  source: SourceFile,
  what: Pick<Part, 'kind' | 'reason'>,
): StreamItem {
  const whole = { start: 0, end: source.text.length }
  const document = item?.document ?? { span: whole, comments: [], problems: [] }
  const root = document.root ? { root: document.root } : {}
  return { document, parts: [{ ...what, carrier: 'file', span: document.span, ...root }] }
}

function templateIn(source: SourceFile, items: readonly StreamItem[]): string | undefined {
  for (const { document } of items) {
    const error = document.problems.find((problem) => problem.check === 'syntax/yaml')
    const at = error?.span.start ?? actionOutsideScalars(document.root, source.text)
    if (at === undefined) continue
    const language = errorIsTemplate(source.path, source.text, at)
    if (language === undefined) continue
    const { line } = source.lines.position(at)
    return error
      ? `${templateName(language)} that is not YAML (line ${line})`
      : `${templateName(language)} with an action outside any value (line ${line})`
  }
  return undefined
}

function passedOver(
  source: SourceFile,
  documents: readonly FoundDocument[],
  problems: readonly Problem[],
  options: ReadDocumentsOptions,
): FileContents {
  const [known] = documents
  if (known) return ignored(source, `is ${known.reason}`.replace(/^is is /, 'is '), documents)
  if (problems.length === 0) return ignored(source, 'nothing in it belongs to a Prometheus file')
  const error = problems[0]
  const line = error ? source.lines.position(error.span.start).line : 1
  const reason = `no YAML (line ${line}), and nothing says that it is a Prometheus file`
  if (!options.explicit) return ignored(source, reason)
  return { source, status: 'ignored', documents: [], problems, skipped: reason, notices: [] }
}
