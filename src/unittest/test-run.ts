import type { Problem } from '../diagnostic/diagnostic.ts'
import type { ReadTests } from './format/read-test-file.ts'
import type { AlertTest, ExprTest, TestGroup } from './format/test-file.ts'
import type { RuleReader, RuleReference } from './load-rules.ts'
import type { ConfigReader } from './test-configs.ts'

/** A test file to run, with the way to its rules. */
export interface TestRun {
  readonly tests: ReadTests
  /** Problems of the file's YAML, beside those in `tests`. */
  readonly problems: readonly Problem[]
  /** What the patterns of `rule_files:` name, in their order. */
  readonly references: readonly RuleReference[]
  readonly readRules: RuleReader
  /** The way to prometheus.yml and alertmanager.yml; absent: there are none. */
  readonly configs?: ConfigReader
}

/** A test group with those of its assertions that are to run. */
export interface SelectedGroup {
  readonly group: TestGroup
  readonly index: number
  readonly alertTests: readonly AlertTest[]
  readonly exprTests: readonly ExprTest[]
}
