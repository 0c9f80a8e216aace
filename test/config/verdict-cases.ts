import { expect, test } from 'vitest'
import type { PrometheusOptions } from '../../src/config/prometheus/read-config.ts'
import { loadConfig, messagesOf, withoutQuotes } from './load-config.ts'

/** A text with the parts that its messages must have, in order; none: it is accepted. */
export type VerdictCase = readonly [text: string, ...messages: string[]]

/** Tests that texts of configurations are accepted, or refused for exactly the reasons given. */
export function testVerdicts(
  cases: readonly VerdictCase[],
  options: Partial<PrometheusOptions> = {},
): void {
  test.each(cases.map(([text, ...messages]) => ({ text, messages })))(
    '$text',
    ({ text, messages }) => {
      const got = messagesOf(loadConfig(text, options)).map(withoutQuotes)
      expect(got).toHaveLength(messages.length)
      for (const [at, part] of messages.entries()) expect(got[at]).toContain(part)
    },
  )
}
