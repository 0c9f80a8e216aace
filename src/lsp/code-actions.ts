import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node'
import { metadataOf } from '../checks/metadata.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { FoundDocument } from '../documents/document.ts'
import { refusesFile } from '../lint/refuses-file.ts'
import type { Edit } from '../text/edit.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { YamlEntry, YamlNode } from '../yaml/node.ts'
import { rangeOf } from './positions.ts'
import { toLspDiagnostic } from './publish.ts'
import type { OpenFile, Workspace } from './workspace.ts'

/** The changes that editors offer at a place: fixes first, then comments that silence the findings. */
export function quickFixes(
  found: readonly Diagnostic[],
  range: Range,
  opened: OpenFile,
  documents: readonly FoundDocument[],
  workspace: Workspace,
): readonly CodeAction[] {
  const here = found.filter(({ file, span }) => overlaps(rangeOf(file, span), range))
  const action = (one: Diagnostic, title: string, edits: readonly Edit[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toLspDiagnostic(one, workspace, opened.project)],
    edit: { changes: { [opened.uri]: edits.map((edit) => textEdit(one.file, edit)) } },
  })
  const fixes = here.flatMap((one) =>
    one.fix ? [{ ...action(one, titleOf(one.fix), one.fix.edits), safe: one.fix.safe }] : [],
  )
  const safe = fixes.filter((one) => one.safe).map(({ safe: _, ...one }) => one)
  const unsafe = fixes.filter((one) => !one.safe).map(({ safe: _, ...one }) => one)
  const silencing = here.flatMap((one) => {
    const edit = canBeIgnored(one) ? ignoreEdit(one, documents) : undefined
    return edit ? [action(one, `Ignore ${one.check} here, with a reason`, [edit])] : []
  })
  return [...safe.map((one) => ({ ...one, isPreferred: true })), ...unsafe, ...silencing]
}

function titleOf({ title, safe }: NonNullable<Diagnostic['fix']>): string {
  const text = `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`
  return safe ? text : `${text} (unsafe: the meaning may change)`
}

function textEdit(file: SourceFile, { span, newText }: Edit): TextEdit {
  return { range: rangeOf(file, span), newText }
}

/** One edit that turns a text into another, no larger than it must be. */
export function smallestEdit(before: SourceFile, after: string): TextEdit {
  const { text } = before
  const most = Math.min(text.length, after.length)
  let start = 0
  while (start < most && text[start] === after[start]) start++
  let tail = 0
  while (tail < most - start && text[text.length - 1 - tail] === after[after.length - 1 - tail])
    tail++
  const span = { start, end: text.length - tail }
  return textEdit(before, { span, newText: after.slice(start, after.length - tail) })
}

/** Nothing silences what keeps a file from loading. */
function canBeIgnored(diagnostic: Diagnostic): boolean {
  const group = diagnostic.check.split('/')[0]
  return (
    metadataOf(diagnostic.check) !== undefined &&
    !refusesFile(diagnostic) &&
    group !== 'suppress' &&
    group !== 'syntax' &&
    group !== 'settings'
  )
}

/** A comment above the entry that a finding stands in. */
function ignoreEdit(
  { check, file, span }: Diagnostic,
  documents: readonly FoundDocument[],
): Edit | undefined {
  const document = documents.find(
    (one) => span.start >= one.span.start && span.start <= one.span.end,
  )
  const start = document?.root ? entryStart(document.root, span.start) : span.start
  const line = file.text.lastIndexOf('\n', start - 1) + 1
  const indent = /^[ \t]*/.exec(file.text.slice(line, start))?.[0] ?? ''
  const ending = file.text.includes('\r\n') ? '\r\n' : '\n'
  const newText = `${indent}# promproof-ignore ${check}: why this is meant to be so${ending}`
  return { span: { start: line, end: line }, newText }
}

/** Where the innermost entry begins that holds an offset. */
function entryStart(root: YamlNode, offset: number): number {
  let best = offset
  let node: YamlNode | undefined = root
  while (node) {
    const inside: YamlEntry | YamlNode | undefined =
      node.kind === 'mapping'
        ? node.entries.find((entry) => !entry.merged && holds(entry.span, offset))
        : node.kind === 'sequence'
          ? node.items.find((item) => !item.aliasSpan && holds(item.span, offset))
          : undefined
    if (!inside) return best
    best = inside.span.start
    node = 'key' in inside ? inside.value : inside
  }
  return best
}

function holds({ start, end }: { start: number; end: number }, offset: number): boolean {
  return offset >= start && offset < Math.max(end, start + 1)
}

function overlaps(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
