import { nameTokens } from '../../analysis/names/name-tokens.ts'
import type { AlertingRule } from '../../rules/rule-file.ts'

const names = /watchdog|deadman|heartbeat|snitch|inhibit|alwaysfir/

const tests: ReadonlySet<string> = new Set(['test', 'testing', 'dummy'])

/** Whether an alert is one that is to fire all the time: a dead man's switch, a test of the way to the receiver, or one that only mutes others. */
export function isMeantToFire({ name, labels }: AlertingRule): boolean {
  const tokens = nameTokens(name.value)
  if (names.test(tokens.join('')) || tokens.some((token) => tests.has(token))) return true
  return labels.some((label) => label.name.value === 'severity' && label.value.text === 'none')
}
