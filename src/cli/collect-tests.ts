import { ruleFilePatterns } from '../documents/rule-file-patterns.ts'
import { parserOptions } from '../lint/parser-options.ts'
import type { Settings } from '../lint/settings.ts'
import { resolveReferences } from '../project/resolve-references.ts'
import { readTestFile } from '../unittest/format/read-test-file.ts'
import { type RuleReader, ruleReader } from '../unittest/load-rules.ts'
import type { TestRun } from '../unittest/test-run.ts'
import type { OpenedFiles } from './open-files.ts'

/** The unit-test files among what was read, each with the way to its rules. */
export function collectTests(opened: OpenedFiles, settings: Settings): readonly TestRun[] {
  const parser = parserOptions(settings)
  const nameScheme = settings.prometheus.major >= 3 ? 'utf8' : 'legacy'
  const readRules = ruleReader(opened.host, { parser, nameScheme })
  return opened.contents.flatMap(({ documents, problems }) =>
    documents
      .filter(({ kind }) => kind === 'tests')
      .map((document) => testRun(document, problems, opened, parser, readRules)),
  )
}

function testRun(
  { root, source, placeholders }: OpenedFiles['contents'][number]['documents'][number],
  problems: OpenedFiles['contents'][number]['problems'],
  opened: OpenedFiles,
  parser: ReturnType<typeof parserOptions>,
  readRules: RuleReader,
): TestRun {
  const incomplete = problems.some(({ severity = 'error' }) => severity === 'error')
  const tests = readTestFile(root, { source, parser, placeholders, incomplete })
  const references = resolveReferences(ruleFilePatterns(root), source.path, opened.host, 'tests')
  return { tests, problems, references, readRules }
}
