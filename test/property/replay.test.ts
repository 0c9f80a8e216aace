import { describe, expect, test } from 'vitest'
import { unitTestOptions } from '../../src/engine/engine-options.ts'
import { allFeatures, QueryGenerator, seededRandom } from '../engine/generate-query.ts'
import { outcomeOf, randomRules } from './replayed-rules.ts'

describe('a replay', () => {
  test.each(Array.from({ length: 150 }, (_, seed) => seed))(
    'gives the same bits together and step by step (seed %i)',
    (seed) => {
      const random = seededRandom(seed + 1)
      const generator = new QueryGenerator(random, allFeatures)
      const dataset = generator.dataset()
      const rules = randomRules(generator, random)
      const options = { ...unitTestOptions, delayedNameRemoval: seed % 4 === 3 }
      const together = outcomeOf(rules, dataset, false, options)
      expect(together, rules).toBe(outcomeOf(rules, dataset, true, options))
    },
  )
})
