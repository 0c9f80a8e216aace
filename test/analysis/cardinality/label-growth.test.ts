import { describe, expect, test } from 'vitest'
import { labelGrowth, looksLikeIds } from '../../../src/analysis/cardinality/label-growth.ts'

describe('the growth of a label by its name', () => {
  test.each([
    ['user_id', 'many'],
    ['userId', 'many'],
    ['UserID', 'many'],
    ['trace-id', 'many'],
    ['created_at', 'many'],
    ['start_timestamp', 'many'],
    ['error_message', 'many'],
    ['path', 'perhaps'],
    ['uri', 'perhaps'],
    ['tenant_id', 'perhaps'],
    ['ip', 'perhaps'],
    ['pod', 'few'],
    ['le', 'few'],
    ['request_kind', 'unknown'],
    ['token_type', 'unknown'],
    ['message_type', 'unknown'],
    ['storage_ip', 'unknown'],
    ['resource_id', 'unknown'],
    ['format', 'unknown'],
  ])('%s: %s', (name, growth) => {
    expect(labelGrowth(name)).toBe(growth)
  })
})

describe('values that identify single things', () => {
  test.each([
    ['prompt_id', ['12', '13', '14'], true],
    ['prompt_id', ['0', '1', '2'], false],
    ['prompt_id', ['1', '2', '3'], false],
    ['prompt_id', ['17'], false],
    ['prompt_id', ['a', 'b'], false],
    ['shard_id', ['12', '17'], false],
    ['cluster_id', ['112', '417'], false],
    ['code', ['200', '404'], false],
    ['run', ['0d3c6e9a-7f30-4a4e-9a8e-2c5c7f0f9b11', '5b7e1f42-9f0a-4f5c-8a57-0e9a4f8f3c22'], true],
    [
      'node_id',
      ['0d3c6e9a-7f30-4a4e-9a8e-2c5c7f0f9b11', '5b7e1f42-9f0a-4f5c-8a57-0e9a4f8f3c22'],
      false,
    ],
    ['build_id', ['4f9a0c1d2e3b4a5f', '9f9a0c1d2e3b4a5e'], true],
  ])('%s with %j: %s', (name, values, are) => {
    expect(looksLikeIds(name, new Set(values))).toBe(are)
  })
})
