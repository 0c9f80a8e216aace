import { type JunitCase, junitElement } from './junit-case.ts'
import { findingCase } from './junit-findings.ts'
import { testCases } from './junit-tests.ts'
import { plainPaint } from './paint.ts'
import type { Reporter, ReportInput, TextOptions } from './report.ts'
import { type XmlElement, xmlDocument } from './xml.ts'

/** JUnit XML: a suite for each file; a case for each finding, for each assertion, or for a file in which nothing was found. */
export const junit: Reporter = (input, options) => {
  const plain: TextOptions = { ...options, paint: plainPaint, terminal: false }
  const suites = suitesOf(input, plain)
  const { skipped: _, ...all } = totals(suites.flatMap(({ cases }) => cases))
  const attributes = { name: 'promproof', ...all }
  return xmlDocument({ name: 'testsuites', attributes, children: suites.map(suiteElement) })
}

interface Suite {
  readonly path: string
  readonly cases: readonly JunitCase[]
}

/** Files that were linted, in their order, and others in which something was found; then files of tests. */
function suitesOf(input: ReportInput, options: TextOptions): readonly Suite[] {
  const { tests = [], files, diagnostics, summary } = input
  const linted = summary.checks > 0
  const cases = new Map<string, JunitCase[]>()
  if (linted) for (const { path, status } of files) if (status === 'checked') cases.set(path, [])
  for (const diagnostic of diagnostics) {
    const { severity, file } = diagnostic
    const fails = severity === 'error' || (severity === 'warning' && linted)
    const found = findingCase(diagnostic, fails, options)
    const list = cases.get(file.path)
    if (list) list.push(found)
    else cases.set(file.path, [found])
  }
  const tested = new Set(tests.map(({ source }) => source.path))
  const others = [...cases].filter(([path]) => !tested.has(path))
  return [
    ...others.map(([path, found]) => ({ path, cases: found.length > 0 ? found : [clean(path)] })),
    ...tests.map((verdict) => {
      const { path } = verdict.source
      return { path, cases: [...(cases.get(path) ?? []), ...testCases(verdict, options)] }
    }),
  ]
}

function clean(path: string): JunitCase {
  return { name: 'no findings', classname: 'lint', path, line: undefined, milliseconds: 0 }
}

function suiteElement({ path, cases }: Suite): XmlElement {
  return {
    name: 'testsuite',
    attributes: { name: path, ...totals(cases) },
    children: cases.map(junitElement),
  }
}

function totals(cases: readonly JunitCase[]): Record<string, string | number> {
  const kinds = cases.map(({ outcome }) => outcome?.kind)
  const milliseconds = cases.reduce((sum, one) => sum + one.milliseconds, 0)
  return {
    tests: cases.length,
    failures: kinds.filter((kind) => kind === 'failure').length,
    errors: kinds.filter((kind) => kind === 'error').length,
    skipped: kinds.filter((kind) => kind === 'skipped').length,
    time: (milliseconds / 1000).toFixed(3),
  }
}
