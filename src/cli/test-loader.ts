import { dirname, isAbsolute, join } from 'node:path'
import { ruleFilePatterns } from '../documents/rule-file-patterns.ts'
import { parserOptions } from '../lint/parser-options.ts'
import type { PathMatcher } from '../lint/policy.ts'
import { resolveReferences } from '../project/resolve-references.ts'
import type { FileHost } from '../text/file-host.ts'
import type { Located } from '../text/located.ts'
import { readTestFile } from '../unittest/format/read-test-file.ts'
import type { RuleReader, RuleReference } from '../unittest/load-rules.ts'
import type { TestRun } from '../unittest/test-run.ts'
import { displayPath } from '../workspace/discover.ts'
import { diskHost } from '../workspace/disk-host.ts'
import { repositoryOf } from '../workspace/list-files.ts'
import type { TestDocument } from './open-tests.ts'
import { type RuleFileReading, ruleFiles } from './rule-files.ts'

/** Makes test documents ready to run; rule files that several of them name are read once. */
export class TestLoader {
  readonly #reading: RuleFileReading
  readonly #readRules: RuleReader
  readonly #hosts = new Map<string, FileHost>()

  constructor(reading: RuleFileReading) {
    this.#reading = reading
    this.#readRules = ruleFiles(reading)
  }

  /** How paths are matched with globs of the settings. */
  get matches(): PathMatcher {
    return this.#reading.matches
  }

  /** The tests of a document, with the way to its rules. */
  load({ found, document, problems }: TestDocument): TestRun {
    const { root, source, placeholders } = document
    const incomplete = problems.some(({ severity = 'error' }) => severity === 'error')
    const parser = parserOptions(this.#reading.settings)
    return {
      tests: readTestFile(root, { source, parser, placeholders, incomplete }),
      problems,
      references: this.#references(ruleFilePatterns(root), found.path, found.file),
      readRules: this.#readRules,
    }
  }

  /** Looks below the root of the run first, then in all of the test file's own project. */
  #references(
    patterns: readonly Located<string>[],
    path: string,
    file: string,
  ): readonly RuleReference[] {
    const { root } = this.#reading
    const near = isAbsolute(path)
      ? []
      : resolveReferences(patterns, path, this.#host(root), 'tests')
    return patterns.map((pattern, at) => {
      const reference = near[at]
      if (reference && reference.problem !== 'unmatched') return reference
      const far = this.#farReference(pattern, file)
      return far.paths.length > 0 ? far : (reference ?? far)
    })
  }

  #farReference(pattern: Located<string>, file: string): RuleReference {
    const { root } = this.#reading
    const home = projectOf(file)
    const from = displayPath(file, home)
    const [found] = resolveReferences([pattern], from, this.#host(home), 'tests')
    if (!found) return { pattern, paths: [], problem: 'unmatched' }
    return { ...found, paths: found.paths.map((one) => displayPath(join(home, one), root)) }
  }

  #host(root: string): FileHost {
    const known = this.#hosts.get(root)
    if (known) return known
    const host = diskHost(root)
    this.#hosts.set(root, host)
    return host
  }
}

/** The folder that a test file's rules may lie in: its repository, or else the folder above its own. */
function projectOf(file: string): string {
  const folder = dirname(file)
  return repositoryOf(folder) ?? dirname(folder)
}
