import { dirname, isAbsolute, join } from 'node:path'
import { ruleFilePatterns } from '../documents/rule-file-patterns.ts'
import { parserOptions } from '../lint/parser-options.ts'
import type { PathMatcher } from '../lint/policy.ts'
import { resolveReferences } from '../project/resolve-references.ts'
import { type NamedConfig, TestConfigs } from '../project/test-configs.ts'
import type { FileHost } from '../text/file-host.ts'
import type { Located } from '../text/located.ts'
import { readTestFile } from '../unittest/format/read-test-file.ts'
import type { RuleReader, RuleReference } from '../unittest/load-rules.ts'
import type { ConfigReader } from '../unittest/test-configs.ts'
import type { TestRun } from '../unittest/test-run.ts'
import { displayPath } from '../workspace/discover.ts'
import { diskHost } from '../workspace/disk-host.ts'
import { repositoryOf } from '../workspace/list-files.ts'
import { defaultMaxBytes } from '../workspace/read-source.ts'
import type { TestDocument } from './open-tests.ts'
import { type RuleFileReading, ruleFiles } from './rule-files.ts'

/** Makes test documents ready to run; rule files that several of them name are read once. */
export class TestLoader {
  readonly #reading: RuleFileReading
  readonly #readRules: RuleReader
  readonly #hosts = new Map<string, FileHost>()
  readonly #configs = new Map<string, TestConfigs>()

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
    const { settings, compat } = this.#reading
    const parser = parserOptions(settings)
    return {
      tests: readTestFile(root, { source, parser, placeholders, incomplete, compat }),
      problems,
      references: this.#references(ruleFilePatterns(root), found.path, found.file),
      readRules: this.#readRules,
      configs: this.#configsFrom(found.path, found.file),
    }
  }

  /** Configurations are looked for below the root of the run first, then in all of the test file's own project. */
  #configsFrom(path: string, file: string): ConfigReader {
    const { root } = this.#reading
    const near = isAbsolute(path) ? undefined : this.#configsIn(root)
    const home = projectOf(file)
    const from = displayPath(file, home)
    const find = <T>(read: (configs: TestConfigs, from: string) => NamedConfig<T>) => {
      const found = near && read(near, path)
      if (found && !('missing' in found)) return found
      const far = home === root ? undefined : read(this.#configsIn(home), from)
      return far && !('missing' in far) ? far : (found ?? far ?? { error: 'cannot be read' })
    }
    return {
      prometheus: (pattern) => find((configs, at) => configs.prometheus(pattern, at)),
      alertmanager: (pattern) => find((configs, at) => configs.alertmanager(pattern, at)),
    }
  }

  #configsIn(root: string): TestConfigs {
    const known = this.#configs.get(root)
    if (known) return known
    const { settings } = this.#reading
    const configs = new TestConfigs({
      host: this.#host(root),
      maxBytes: settings.maxFileSize ?? defaultMaxBytes,
      target: settings.prometheus,
      ...(settings.pathMap && root === this.#reading.root ? { pathMap: settings.pathMap } : {}),
    })
    this.#configs.set(root, configs)
    return configs
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
