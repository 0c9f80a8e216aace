import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goExp } from '../../../src/model/go-math/exp.ts'
import { goExp2 } from '../../../src/model/go-math/exp2.ts'
import { goFrexp, goFrexpExponent } from '../../../src/model/go-math/frexp.ts'
import { goAcos, goAsin, goAtan2 } from '../../../src/model/go-math/inverse-trigonometry.ts'
import { goLdexp } from '../../../src/model/go-math/ldexp.ts'
import { goLog } from '../../../src/model/go-math/log.ts'
import { goLog2 } from '../../../src/model/go-math/log2.ts'
import { goLog10 } from '../../../src/model/go-math/log10.ts'
import { goPow } from '../../../src/model/go-math/pow.ts'
import { goCos, goSin, goTan } from '../../../src/model/go-math/trigonometry.ts'

describe('goExp and goExp2', () => {
  it('are infinite where Go is', () => {
    expect(goExp(709.4)).toBe(1.2260423226426727e308)
    expect(goExp(709.5)).toBe(Infinity)
    expect(goExp2(1024)).toBe(Infinity)
  })

  it('reach down to the subnormal numbers', () => {
    expect(goExp(-745)).toBe(5e-324)
    expect(goExp(-746)).toBe(0)
    expect(goExp2(-1074)).toBe(5e-324)
    expect(goExp2(-1075)).toBe(0)
  })

  it('take infinities and NaN', () => {
    expect(goExp(Infinity)).toBe(Infinity)
    expect(goExp(-Infinity)).toBe(0)
    expect(goExp(NaN)).toBeNaN()
    expect(goExp2(-Infinity)).toBe(0)
    expect(goExp2(NaN)).toBeNaN()
  })

  it('are exact for whole powers of two', () => {
    fc.assert(fc.property(fc.integer({ min: -1074, max: 1023 }), (n) => goExp2(n) === 2 ** n))
  })
})

describe('logarithms', () => {
  it('take a subnormal number for a normal one where Go does', () => {
    expect(goLog(5e-324)).toBe(-709.0895657128241)
    expect(goLog2(5e-324)).toBe(-1074)
    expect(goLog10(5e-324)).toBe(-307.9536855642528)
  })

  it('are infinite for zero and NaN below it', () => {
    for (const log of [goLog, goLog2, goLog10]) {
      expect(log(0)).toBe(-Infinity)
      expect(log(-0)).toBe(-Infinity)
      expect(log(-1)).toBeNaN()
      expect(log(-Infinity)).toBeNaN()
      expect(log(Infinity)).toBe(Infinity)
      expect(log(NaN)).toBeNaN()
    }
  })

  it('round as Go does', () => {
    expect(goLog10(0.1)).toBe(-0.9999999999999999)
    expect(goLog10(1000)).toBe(3)
    expect(goLog2(3)).toBe(1.5849625007211563)
  })
})

describe('goPow', () => {
  it('follows C99 where JavaScript does not', () => {
    expect(goPow(1, NaN)).toBe(1)
    expect(goPow(-1, Infinity)).toBe(1)
    expect(goPow(-1, -Infinity)).toBe(1)
  })

  it('is NaN for a negative base and a broken exponent', () => {
    expect(goPow(-8, 1 / 3)).toBeNaN()
    expect(goPow(-2, -0.5)).toBeNaN()
  })

  it('keeps the sign of odd powers', () => {
    expect(goPow(-2, 3)).toBe(-8)
    expect(goPow(-2, -3)).toBe(-0.125)
    expect(goPow(-0, -3)).toBe(-Infinity)
    expect(goPow(-Infinity, -3)).toBe(-0)
  })

  it('squares with mantissa and exponent apart', () => {
    expect(goPow(100, -2)).toBe(0.0001)
    expect(goPow(10, 308)).toBe(1.0000000000000006e308)
    expect(goPow(2, -1074)).toBe(5e-324)
    expect(goPow(2, 1e300)).toBe(Infinity)
    expect(goPow(0.5, 1e300)).toBe(0)
  })
})

describe('trigonometry', () => {
  it('reduces angles far above 2^29 by as many bits of π as they need', () => {
    expect(goSin(2 ** 60)).toBeCloseTo(Math.sin(2 ** 60), 12)
    expect(goCos(1e300)).toBeCloseTo(Math.cos(1e300), 12)
    expect(goTan(1.7e9)).toBeCloseTo(Math.tan(1.7e9), 9)
  })

  it('reads bits of a large angle near a multiple of π/4 twice as Go does', () => {
    expect(goCos(-55428841925507.13)).toBe(5.5868367038393996e-5)
  })

  it('has no value at the infinities', () => {
    for (const f of [goSin, goCos, goTan]) {
      expect(f(Infinity)).toBeNaN()
      expect(f(-Infinity)).toBeNaN()
    }
  })

  it('knows where its inverses end', () => {
    expect(goAsin(1)).toBe(Math.PI / 2)
    expect(goAcos(-1)).toBe(Math.PI)
    expect(goAsin(1.0000000000000002)).toBeNaN()
    expect(goAcos(-1.0000000000000002)).toBeNaN()
  })

  it('tells the quadrants of atan2 apart, signed zeros too', () => {
    expect(goAtan2(0, -1)).toBe(Math.PI)
    expect(goAtan2(-0, -1)).toBe(-Math.PI)
    expect(goAtan2(1, 0)).toBe(Math.PI / 2)
    expect(goAtan2(-Infinity, Infinity)).toBe(-Math.PI / 4)
    expect(goAtan2(NaN, 1)).toBeNaN()
  })
})

describe('goFrexp and goLdexp', () => {
  it('take every finite number apart and put it together again', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) =>
        Object.is(goLdexp(goFrexp(x), goFrexpExponent(x)), x),
      ),
    )
  })

  it('give fractions from a half up to one', () => {
    expect([goFrexp(8), goFrexpExponent(8)]).toEqual([0.5, 4])
    expect([goFrexp(-5e-324), goFrexpExponent(-5e-324)]).toEqual([-0.5, -1073])
    expect([goFrexp(-0), goFrexpExponent(-0)]).toEqual([-0, 0])
    expect([goFrexp(Infinity), goFrexpExponent(Infinity)]).toEqual([Infinity, 0])
  })

  it('round once and saturate', () => {
    expect(goLdexp(3, -1075)).toBe(1e-323)
    expect(goLdexp(1, -1075)).toBe(0)
    expect(goLdexp(-1, -5000)).toBe(-0)
    expect(goLdexp(5e-324, 2097)).toBe(2 ** 1023)
    expect(goLdexp(-1, 1e6)).toBe(-Infinity)
  })
})
