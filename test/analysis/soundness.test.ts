import { describe, expect, test } from 'vitest'
import { contradictions } from './soundness/contradictions.ts'
import { randomCase } from './soundness/random-case.ts'
import { unitOutcome } from './soundness/random-unit-case.ts'
import { unitContradiction } from './soundness/unit-contradiction.ts'

const times = [0, 60_000, 300_000, 630_000, 1_200_000]

describe('what is derived of an expression', () => {
  test.each(Array.from({ length: 40 }, (_, block) => block))(
    'agrees with what the engine computes (block %i)',
    (block) => {
      for (let seed = block * 25; seed < block * 25 + 25; seed++) {
        const one = randomCase(seed + 1)
        const found = one ? times.flatMap((time) => contradictions(one, time)) : []
        expect(found, one && `${one.query}\nwith k from ${one.rule}`).toEqual([])
      }
    },
  )

  test.each(Array.from({ length: 10 }, (_, block) => block))(
    'has a unit that holds when the inputs are given in other units (block %i)',
    (block) => {
      for (let seed = block * 50; seed < block * 50 + 50; seed++) {
        const outcome = unitOutcome(seed + 1)
        expect(unitContradiction(outcome), outcome.query).toBeUndefined()
      }
    },
  )
})
