import type { Knowledge } from '../analysis/knowledge.ts'
import type { Exposition } from '../catalogue/exposition/exposition.ts'
import type { ConfigSection } from '../checks/check.ts'
import type { AlertmanagerConfig } from '../config/alertmanager/alertmanager-config.ts'
import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { NamedFile } from '../project/named-files.ts'
import type { Project } from '../project/project.ts'
import type { PromExpr, Rule, RuleFile } from '../rules/rule-file.ts'
import type { CheckTimer } from './check-timer.ts'
import type { PathMatcher } from './policy.ts'
import type { SecretMask } from './secret-mask.ts'
import type { Selection } from './selection.ts'
import type { Settings } from './settings.ts'
import type { Suppression } from './suppressions/suppression.ts'

/** An expression that stands by itself, in a fence of its own. */
export interface LooseExpression {
  /** A rule file without rules, which stands for the document. */
  readonly file: RuleFile
  readonly expr: PromExpr
}

/** Everything that a run has read. */
export interface LintInput {
  readonly ruleFiles: readonly RuleFile[]
  readonly expressions: readonly LooseExpression[]
  readonly expositions?: readonly Exposition[]
  readonly configs?: readonly PrometheusConfig[]
  /** Configurations of Alertmanager, each with the rule files whose alerts it may get. */
  readonly alertmanagers?: readonly RoutedRules[]
  /** Configurations as they are written, each file by itself. */
  readonly sections?: readonly ConfigSection[]
  /** Files that configurations name. */
  readonly namedFiles?: readonly NamedFile[]
  readonly projects: readonly Project[]
  /** What the readers found wrong, in files and in the settings. */
  readonly problems: readonly Problem[]
  /** What they found besides, that keeps no file from loading: settings and flags may silence it. */
  readonly findings: readonly Problem[]
  readonly settings: Settings
  readonly selection: Selection
  readonly matches: PathMatcher
  /** What is known of metrics; absent: nothing. */
  readonly knowledge?: Knowledge
  /** What is known in one file, where that is more. */
  knowledgeFor?(file: RuleFile): Knowledge
  /** Hears which file is worked on. */
  enter?(path: string): void
  readonly timer?: CheckTimer
  /** Comments and settings that silence findings. */
  readonly suppressions?: readonly Suppression[]
  /** The day of the run, as `2026-03-01`; absent: no suppression expires. */
  readonly today?: string
  /** The whole project was read: an entry of the settings that silences nothing is not needed. */
  readonly whole?: boolean
  /** Paths to report on; absent: all. The others are context. */
  readonly reportOn?: ReadonlySet<string>
  /** Each finding is judged for itself, although others tell of the same mistake. */
  readonly everyRepeat?: boolean
  /** Tells which rules the checks visit; absent: all. */
  walks?(rule: Rule): boolean
  /** Keeps secrets of configurations out of the findings. */
  readonly mask?: SecretMask
}

/** A configuration of Alertmanager and the rule files whose alerts it may get. */
export interface RoutedRules {
  readonly config: AlertmanagerConfig
  readonly ruleFiles: readonly RuleFile[]
  /** The other configurations of the same Markdown document, each of which may show a part only. */
  readonly beside: readonly AlertmanagerConfig[]
}
