import { describe, expect, test } from 'vitest'
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
      expect(outcomeOf(rules, dataset, false), rules).toBe(outcomeOf(rules, dataset, true))
    },
  )
})
