import type { RecordingRule, RuleFile } from '../../rules/rule-file.ts'
import type { RuleScope } from '../analysis.ts'

/** Which rule files the expressions of each file can read. */
export class RuleScopes {
  readonly #pool: Definitions
  readonly #together: readonly (readonly RuleFile[])[]
  readonly #known = new Map<RuleFile, RuleScope>()

  /**
   * `files`: all rule files of the run; `together`: sets of files that one server loads. A Markdown document is a world of its
   * own; of all other files it is assumed that some server may load them together.
   */
  constructor(files: readonly RuleFile[], together: readonly (readonly RuleFile[])[]) {
    this.#pool = new Definitions(files.filter(({ carrier }) => carrier !== 'markdown'))
    this.#together = together
  }

  /** What a file's expressions can read. */
  of(file: RuleFile): RuleScope {
    const known = this.#known.get(file)
    if (known) return known
    const mates = new Set(this.#together.filter((files) => files.includes(file)).flat()).add(file)
    const own = new Definitions([...mates])
    const scope = file.carrier === 'markdown' ? own : over(own, this.#pool)
    for (const mate of file.carrier === 'markdown' ? [file] : mates)
      if (sameMates(mate, mates, this.#together)) this.#known.set(mate, scope)
    return scope
  }
}

function sameMates(
  file: RuleFile,
  mates: ReadonlySet<RuleFile>,
  together: readonly (readonly RuleFile[])[],
): boolean {
  const own = new Set(together.filter((files) => files.includes(file)).flat()).add(file)
  return own.size === mates.size && [...own].every((mate) => mates.has(mate))
}

function over(own: Definitions, pool: Definitions): RuleScope {
  return {
    definitions(name) {
      const found = own.definitions(name)
      return found.length > 0 ? found : pool.definitions(name)
    },
    recorded: pool.recorded,
    alerts: pool.alerts,
    ruleFiles: pool.ruleFiles,
  }
}

class Definitions implements RuleScope {
  readonly ruleFiles: readonly RuleFile[]
  readonly alerts: ReadonlySet<string>
  readonly recorded: ReadonlySet<string>
  readonly #byName = new Map<string, RecordingRule[]>()

  constructor(files: readonly RuleFile[]) {
    this.ruleFiles = files
    const alerts = new Set<string>()
    for (const file of files)
      for (const group of file.groups)
        for (const rule of group.rules)
          if (rule.kind === 'AlertingRule') alerts.add(rule.name.value)
          else {
            const others = this.#byName.get(rule.name.value)
            if (others) others.push(rule)
            else this.#byName.set(rule.name.value, [rule])
          }
    this.alerts = alerts
    this.recorded = new Set(this.#byName.keys())
  }

  definitions(name: string): readonly RecordingRule[] {
    return this.#byName.get(name) ?? []
  }
}
