import { defaultRuleSet } from './rule-sets.ts'
import type { Settings } from './settings.ts'

/** What holds where neither a settings file nor a flag says otherwise. */
export const defaultSettings: Settings = {
  prometheus: { major: 3, minor: 14 },
  dialects: [],
  features: [],
  rules: [],
  tests: [],
  configs: [],
  exclude: [],
  ruleSet: defaultRuleSet,
  checks: [],
  metrics: [],
  failOn: 'warning',
}
