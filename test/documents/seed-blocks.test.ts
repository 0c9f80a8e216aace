import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countRules } from '../../src/documents/count-rules.ts'
import { read } from './found.ts'
import expected from './seed-blocks.json' with { type: 'json' }

const data = process.env.PROMPROOF_DATA

if (data === undefined) console.warn('PROMPROOF_DATA is not set: the seed documents are not read')

describe.skipIf(data === undefined)('seed documents', () => {
  test.each(Object.entries(expected))(
    '%s has the blocks and rules that the table says',
    (name, counts) => {
      const { documents } = read(name, readFileSync(join(data ?? '', 'seeds', name), 'utf8'))
      const blocks: Record<string, number> = {}
      const totals = { groups: 0, alerts: 0, records: 0 }
      for (const document of documents) {
        blocks[document.kind] = (blocks[document.kind] ?? 0) + 1
        const { groups, alerts, records } = countRules(document)
        totals.groups += groups
        totals.alerts += alerts
        totals.records += records
      }
      expect({ blocks, ...totals }).toEqual(counts)
    },
  )
})
