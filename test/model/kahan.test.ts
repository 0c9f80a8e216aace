import { describe, expect, it } from 'vitest'
import { KahanSum, kahanCompensation } from '../../src/model/kahan.ts'

function totalOf(numbers: readonly number[]): number {
  const sum = new KahanSum()
  for (const number of numbers) sum.add(number)
  return sum.total
}

describe('KahanSum', () => {
  it('keeps what a plain sum loses', () => {
    expect(totalOf([1, 1e100, 1, -1e100])).toBe(2)
    expect(totalOf(Array(10).fill(0.1))).toBe(1)
    expect(totalOf([5e15, 0.25, 0.25, 0.25, 0.25])).toBe(5000000000000001)
  })

  it('stays infinite without a compensation', () => {
    expect(totalOf([0.1, 1e16, Infinity, 1])).toBe(Infinity)
    expect(totalOf([1, -Infinity])).toBe(-Infinity)
    expect(totalOf([1.7e308, 1.7e308])).toBe(Infinity)
  })

  it('is NaN for infinities of both signs and after NaN', () => {
    expect(totalOf([Infinity, -Infinity])).toBeNaN()
    expect(totalOf([NaN, 2])).toBeNaN()
    expect(totalOf([2, NaN])).toBeNaN()
    expect(totalOf([NaN, Infinity])).toBeNaN()
  })

  it('goes on from a sum and a compensation', () => {
    const sum = new KahanSum(1e16, 1)
    sum.add(1)
    expect(sum.sum).toBe(1e16)
    expect(sum.compensation).toBe(2)
    expect(sum.total).toBe(10000000000000002)
  })
})

it('kahanCompensation takes what the rounding of the sum lost', () => {
  expect(kahanCompensation(1e16, 1, 0)).toBe(1)
  expect(kahanCompensation(1, 1e16, 0.5)).toBe(1.5)
  expect(kahanCompensation(Infinity, 1, 7)).toBe(0)
})
