import { expect, it } from 'vitest'
import { goExp } from '../../../src/model/go-math/exp.ts'
import { goExp2 } from '../../../src/model/go-math/exp2.ts'
import {
  fusedMultiplyAdd,
  fusedMultiplyAddInFull,
} from '../../../src/model/go-math/fused-multiply-add.ts'
import { goCosh, goSinh, goTanh } from '../../../src/model/go-math/hyperbolic.ts'
import { goAcosh, goAsinh, goAtanh } from '../../../src/model/go-math/inverse-hyperbolic.ts'
import { goAcos, goAsin, goAtan, goAtan2 } from '../../../src/model/go-math/inverse-trigonometry.ts'
import { goLdexp } from '../../../src/model/go-math/ldexp.ts'
import { goLog } from '../../../src/model/go-math/log.ts'
import { goLog2 } from '../../../src/model/go-math/log2.ts'
import { goLog10 } from '../../../src/model/go-math/log10.ts'
import { goPow } from '../../../src/model/go-math/pow.ts'
import { goMod } from '../../../src/model/go-math/remainder.ts'
import { goCos, goSin, goTan } from '../../../src/model/go-math/trigonometry.ts'
import { bitsOf, floatOf } from './float-bits.ts'
import results from './go-results.json' with { type: 'json' }

const ofOne = [
  [goAcos, results.acos],
  [goAcosh, results.acosh],
  [goAsin, results.asin],
  [goAsinh, results.asinh],
  [goAtan, results.atan],
  [goAtanh, results.atanh],
  [goCos, results.cos],
  [goCosh, results.cosh],
  [goExp, results.exp],
  [goExp2, results.exp2],
  [goLog, results.log],
  [goLog10, results.log10],
  [goLog2, results.log2],
  [goSin, results.sin],
  [goSinh, results.sinh],
  [goTan, results.tan],
  [goTanh, results.tanh],
] as const

const ofTwo = [
  [goAtan2, results.atan2],
  [goLdexp, results.ldexp],
  [goMod, results.mod],
  [goPow, results.pow],
] as const

it.each(ofOne)('%o gives the bits Go 1.26 gives', (calculate, table) => {
  const got = table.map(([x = '']) => [x, bitsOf(calculate(floatOf(x)))])
  expect(got).toEqual(table)
})

it.each(ofTwo)('%o gives the bits Go 1.26 gives for pairs', (calculate, table) => {
  const got = table.map(([x = '', y = '']) => [x, y, bitsOf(calculate(floatOf(x), floatOf(y)))])
  expect(got).toEqual(table)
})

it.each([fusedMultiplyAdd, fusedMultiplyAddInFull])('%o rounds once', (fused) => {
  const got = results.fma.map(([a = '', b = '', c = '']) => {
    return [a, b, c, bitsOf(fused(floatOf(a), floatOf(b), floatOf(c)))]
  })
  expect(got).toEqual(results.fma)
})
