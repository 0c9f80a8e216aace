import type { Problem } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import { isRule, isRuleList } from './classify.ts'
import type { FileContents, FoundDocument } from './document.ts'
import type { Fence } from './fence.ts'
import { isFileName } from './info-string.ts'
import { isTemplateOfOurs, kindOfBroken, mayBePrometheus } from './likely-kind.ts'
import { findFences } from './markdown.ts'
import { namesIn, SnippetProjects } from './markdown-projects.ts'
import type { Part, StreamItem } from './part.ts'
import { isExposition, isExpressionExcerpt } from './promql-block.ts'
import { readYamlParts, type YamlReading } from './read-yaml-parts.ts'
import { itemsThatCount, streamProblems } from './stream.ts'
import { completeRules } from './synthetic-groups.ts'
import {
  actionOutsideScalars,
  errorIsTemplate,
  templateLanguage,
  templateName,
} from './template-syntax.ts'

interface FenceContents {
  readonly items: readonly StreamItem[]
  readonly problems: readonly Problem[]
  readonly notice?: string
}

const nothing: FenceContents = { items: [], problems: [] }
const excerptLine =
  /^[ \t]*(?:-[ \t]+)?(?:\.{3,}|…|\[(?:\.{3}|…)\]|<(?:snip|\.{3}|…)>)[ \t]*\r?$|:[ \t]+(?:\.{3}|…|<\.\.\.>)[ \t]*\r?$/m
/** The grammar of a file, as manuals write it: `[ interval: <duration> | default = 1m ]`. */
const grammarLine =
  /^[ \t]*(?:-[ \t]+)?\[ [^\]\n]*<\w+>|:[ \t]+<(?:string|duration|int|float|number|boolean|bool|secret|filename|labelname|labelvalue|tmpl_string|regex|rule|rule_group|host)>/m
const ruleWords = /\b(?:alert|record|rules)["']?[ \t]*:/

/**
 * Reads the fenced blocks of a Markdown document. Documents of one file are numbered by the project that they make.
 * A file that was asked for by its path counts as checked if it has any block of YAML.
 */
export function readMarkdown(
  source: SourceFile,
  options: YamlReading & { readonly explicit?: boolean },
): FileContents {
  const projects = new SnippetProjects()
  const documents: FoundDocument[] = []
  const problems: Problem[] = []
  const notices: string[] = []
  for (const fence of findFences(source)) {
    const contents = readFence(fence, options)
    const parts = contents.items.flatMap((item) => item.parts)
    if (parts.length === 0) continue
    const fileName = fence.fileName ?? fileComment(fence.content.text)
    const project = projects.numberOf(namesIn(parts, fileName))
    problems.push(...contents.problems)
    if (contents.notice !== undefined) notices.push(contents.notice)
    const placeholders = templateLanguage('', fence.content.text) !== undefined
    for (const { document, parts: own } of contents.items)
      for (const part of own)
        documents.push({
          ...asFound(part, fence, fileName),
          ...(parts.length === 1 ? { span: fence.contentSpan } : {}),
          source,
          comments: document.comments,
          project,
          placeholders,
        })
  }
  const checked =
    documents.some(({ kind }) => kind !== 'unknown' && kind !== 'unchecked') ||
    (options.explicit === true && documents.length > 0)
  return {
    source,
    status: checked ? 'checked' : 'ignored',
    documents,
    problems,
    ...(checked ? {} : { skipped: 'no block of rules, configuration or PromQL' }),
    notices,
  }
}

function asFound(
  part: Part,
  fence: Fence,
  fileName: string | undefined,
): Omit<FoundDocument, 'source' | 'comments' | 'project' | 'placeholders'> {
  const { problems, comments, ...rest } = part
  const name = part.name ?? fileName
  const carrier = part.carrier === 'file' ? 'markdown' : part.carrier
  const { text, map } = fence.content
  return {
    ...rest,
    carrier,
    ...(name === undefined ? {} : { name }),
    ...(part.kind === 'promql' && map ? { promql: { text, map } } : {}),
  }
}

/** The file that the first comment of a block names: `# rules/api.yml`. */
function fileComment(text: string): string | undefined {
  const comment = /^(?:[ \t]*(?:---)?[ \t]*\r?\n)*[ \t]*#+[ \t]*([^\n]{0,300})/.exec(text)?.[1]
  const words = comment
    ?.trim()
    .replace(/^file(?:name)?:\s*/i, '')
    .replace(/:$/, '')
    .replaceAll('`', '')
  return words !== undefined && isFileName(words) ? words : undefined
}

function readFence(fence: Fence, options: YamlReading): FenceContents {
  const { text } = fence.content
  switch (fence.language) {
    case 'yaml':
    case 'yml':
      return readYamlFence(fence, options, false)
    case 'promql':
      return readExpressions(fence)
    case 'prometheus': {
      const yaml = readYamlFence(fence, options, true)
      return yaml.items.length > 0 || isExposition(text) || /^\s*[\w-]+:(?:\s|$)/.test(text)
        ? yaml
        : readExpressions(fence)
    }
    case '':
      return readYamlFence(fence, options, true)
    default:
      return nothing
  }
}

function readExpressions(fence: Fence): FenceContents {
  const { text } = fence.content
  if (text.trim() === '') return nothing
  const excerpt = isExpressionExcerpt(text)
  return single(
    fence,
    excerpt ? 'unknown' : 'promql',
    excerpt ? 'leaves something out' : 'is marked `promql`',
  )
}

function single(fence: Fence, kind: Part['kind'], reason: string): FenceContents {
  const document = { span: fence.contentSpan, comments: [], problems: [] }
  return {
    items: [{ document, parts: [{ kind, carrier: 'file', reason, span: fence.contentSpan }] }],
    problems: [],
  }
}

/** An unmarked block counts only if its content is surely Prometheus', and never for being broken. */
function readYamlFence(fence: Fence, options: YamlReading, unmarked: boolean): FenceContents {
  const { text, source } = fence.content
  const unknown = unmarked
    ? nothing
    : single(fence, 'unknown', 'nothing in it belongs to a Prometheus file')
  if (!mayBePrometheus('', text) && !ruleWords.test(text)) return unknown
  const all = readYamlParts(fence.content, options).items
  const items = itemsThatCount(all).map((item) => completed(item, fence))
  const broken = items.flatMap((item) => item.document.problems)
  const template = templateIn(fence, items)
  if (template !== undefined) {
    const passed = single(fence, 'unknown', template)
    if (unmarked) return nothing
    return isTemplateOfOurs('', text) ? { ...passed, notice: noticeOf(fence, template) } : passed
  }
  if (excerptLine.test(text) || grammarLine.test(text))
    return unmarked ? nothing : single(fence, 'unknown', 'leaves something out')
  if (unmarked && broken.length > 0) return nothing
  const parts = items.flatMap((item) => item.parts)
  if (parts.length === 0) {
    const kind = broken.length > 0 ? kindOfBroken(text) : undefined
    if (kind === undefined) return unknown
    return { ...single(fence, kind, `looks like ${kind}, but is no YAML`), problems: broken }
  }
  const embedded = parts.flatMap((part) => part.problems ?? [])
  return { items, problems: [...broken, ...embedded, ...streamProblems(source, all)] }
}

function completed(item: StreamItem, fence: Fence): StreamItem {
  const { root } = item.document
  if (item.parts.length > 0 || root === undefined) return item
  if (item.document.problems.length > 0 && !isRule(root) && !isRuleList(root)) return item
  const fragment = completeRules(root, 'snippet')
  if (!fragment) return item
  const part: Part = { kind: 'rules', carrier: 'file', span: fence.contentSpan, ...fragment }
  return { document: item.document, parts: [part] }
}

function templateIn(fence: Fence, items: readonly StreamItem[]): string | undefined {
  const { source, text } = fence.content
  if (!/\{\{|\{%|<%/.test(text)) return undefined
  const { start, end } = fence.contentSpan
  const block = source.text.slice(start, end)
  for (const { document } of items) {
    const error = document.problems.find((problem) => problem.check === 'syntax/yaml')
    const at = error?.span.start ?? actionOutsideScalars(document.root, source.text, block)
    const language = at === undefined ? undefined : errorIsTemplate('', block, at - start)
    if (language !== undefined) return templateName(language)
  }
  return undefined
}

function noticeOf(fence: Fence, what: string): string {
  const { line } = fence.content.source.lines.position(fence.span.start)
  return `the block at line ${line} is ${what}, which was passed over`
}
