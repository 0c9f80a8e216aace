import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countRules } from '../../src/documents/count-rules.ts'
import type { FileContents, FoundDocument } from '../../src/documents/document.ts'
import { readDocuments } from '../../src/documents/read-documents.ts'
import { lintText } from '../../src/index.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import expected from '../documents/seed-blocks.json' with { type: 'json' }
import { seedDefectCases } from './seed-defects.ts'
import { type CaseResult, caseOf, type Suite, type SuiteResult } from './suite.ts'

/** The documents are read wholly, an error planted in any of their fences is reported at its line, and so are the defects that they have. */
export const suite: Suite = { name: 'seeds', run }

const tables: Readonly<Record<string, unknown>> = expected

function run(data: string): SuiteResult {
  const folder = join(data, 'seeds')
  const names = readdirSync(folder).filter((name) => /^0.*\.md$/.test(name))
  const cases: CaseResult[] = []
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8')
    const contents = readDocuments(sourceFile(name, text), { explicit: true })
    cases.push(caseOf(`${name} blocks`, name, tables[name], blocksOf(contents)))
    for (const document of contents.documents) cases.push(...planted(name, text, document))
  }
  const plants = cases.length - names.length
  cases.push(...seedDefectCases(folder))
  return { suite: 'seeds', cases, figures: [`${names.length} documents, ${plants} planted errors`] }
}

function blocksOf(contents: FileContents): unknown {
  const blocks: Record<string, number> = {}
  const totals = { groups: 0, alerts: 0, records: 0 }
  for (const document of contents.documents) {
    blocks[document.kind] = (blocks[document.kind] ?? 0) + 1
    const counted = countRules(document)
    totals.groups += counted.groups
    totals.alerts += counted.alerts
    totals.records += counted.records
  }
  return { blocks, ...totals }
}

function planted(name: string, text: string, document: FoundDocument): CaseResult[] {
  if (document.kind === 'unknown' || document.kind === 'unchecked') return []
  const places =
    document.kind === 'promql'
      ? [{ at: document.span.start, insert: ')' }]
      : yamlPlaces(text, document)
  return places.map(({ at, insert }) => {
    const broken = text.slice(0, at) + insert + text.slice(at)
    const source = sourceFile(name, broken)
    const { line } = source.lines.position(at)
    const lines = lintText(name, broken)
      .filter((one) => one.severity === 'error')
      .map((one) => one.file.lines.position(one.span.start).line)
    const title = `${name}:${line} ${document.kind} ${JSON.stringify(insert)}`
    return lines.includes(line)
      ? { name: title, outcome: 'passed' }
      : {
          name: title,
          outcome: 'failed',
          expected: `an error at line ${line}`,
          got: `errors at ${lines.join(', ')}`,
        }
  })
}

/**
 * Each expression gets a stray parenthesis; each line that opens with a key gets a character that opens nothing, but for
 * the first, which tells what the fence is: behind that one it stands.
 */
function yamlPlaces(text: string, document: FoundDocument): { at: number; insert: string }[] {
  const places: { at: number; insert: string }[] = []
  const body = text.slice(document.span.start, document.span.end)
  for (const match of body.matchAll(/^[ ]*(?:- )?expr:[ ]*(?:[|>][-+]?\n\s*)?/gm))
    places.push({ at: document.span.start + match.index + match[0].length, insert: ')' })
  let first = true
  for (const match of body.matchAll(/^([ ]*)[a-z_]+:(?= |$)/gm)) {
    const behind = first ? match[0].length : (match[1] ?? '').length
    places.push({ at: document.span.start + match.index + behind, insert: first ? ' @' : '@' })
    first = false
  }
  return places
}
