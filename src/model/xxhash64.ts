/** A 64-bit hash: its upper and lower 32 bits, unsigned. */
export interface Hash64 {
  readonly high: number
  readonly low: number
}

const prime1 = { high: 0x9e3779b1, low: 0x85ebca87 }
const prime2 = { high: 0xc2b2ae3d, low: 0x27d4eb4f }
const prime3 = { high: 0x165667b1, low: 0x9e3779f9 }
const prime4 = { high: 0x85ebca77, low: 0xc2b2ae63 }
const prime5 = { high: 0x27d4eb2f, low: 0x165667c5 }

const stripe = 32
const laneRotations = [1, 7, 12, 18]

/** The number all steps work on, as two signed 32-bit halves. */
let high = 0
let low = 0

/** xxHash64 of bytes with the seed 0 (Y. Collet's XXH64). */
export function xxHash64(bytes: Uint8Array): Hash64 {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const striped = bytes.length - (bytes.length % stripe)
  if (striped > 0) mergeLanes(readStripes(view, striped))
  else set(prime5.high, prime5.low)
  add(0, bytes.length)
  addTail(view, striped)
  avalanche()
  return { high: high >>> 0, low: low >>> 0 }
}

function set(toHigh: number, toLow: number): void {
  high = toHigh | 0
  low = toLow | 0
}

function add(otherHigh: number, otherLow: number): void {
  const sum = (low >>> 0) + (otherLow >>> 0)
  high = (high + otherHigh + (sum > 0xffffffff ? 1 : 0)) | 0
  low = sum | 0
}

function multiply(factor: Hash64): void {
  const a = low & 0xffff
  const b = low >>> 16
  const c = factor.low & 0xffff
  const d = factor.low >>> 16
  const ac = a * c
  const middle = b * c + (ac >>> 16)
  const cross = a * d + (middle & 0xffff)
  const carried = b * d + Math.floor(middle / 0x10000) + Math.floor(cross / 0x10000)
  high = (carried + Math.imul(low, factor.high) + Math.imul(high, factor.low)) | 0
  low = ((cross & 0xffff) << 16) | (ac & 0xffff)
}

/** Rotates left by 1 to 31 bits. */
function rotate(count: number): void {
  const turned = (high << count) | (low >>> (32 - count))
  low = (low << count) | (high >>> (32 - count))
  high = turned
}

function xor(otherHigh: number, otherLow: number): void {
  high ^= otherHigh
  low ^= otherLow
}

/** One input word into the current number, as every lane takes it. */
function round(wordHigh: number, wordLow: number): void {
  const keptHigh = high
  const keptLow = low
  set(wordHigh, wordLow)
  multiply(prime2)
  add(keptHigh, keptLow)
  rotate(31)
  multiply(prime1)
}

/** The four lanes after all whole stripes, high and low half by turns. */
function readStripes(view: DataView, end: number): Int32Array {
  const lanes = initialLanes()
  for (let at = 0; at < end; at += stripe) {
    for (let lane = 0; lane < 4; lane++) {
      const word = at + lane * 8
      set(lanes[lane * 2] ?? 0, lanes[lane * 2 + 1] ?? 0)
      round(view.getInt32(word + 4, true), view.getInt32(word, true))
      lanes[lane * 2] = high
      lanes[lane * 2 + 1] = low
    }
  }
  return lanes
}

function initialLanes(): Int32Array {
  set(prime1.high, prime1.low)
  add(prime2.high, prime2.low)
  const first = [high, low]
  set(~prime1.high, ~prime1.low)
  add(0, 1)
  return Int32Array.of(...first, prime2.high, prime2.low, 0, 0, high, low)
}

function mergeLanes(lanes: Int32Array): void {
  let sumHigh = 0
  let sumLow = 0
  for (let lane = 0; lane < 4; lane++) {
    set(lanes[lane * 2] ?? 0, lanes[lane * 2 + 1] ?? 0)
    rotate(laneRotations[lane] ?? 0)
    add(sumHigh, sumLow)
    sumHigh = high
    sumLow = low
  }
  for (let lane = 0; lane < 4; lane++) {
    mixRound(lanes[lane * 2] ?? 0, lanes[lane * 2 + 1] ?? 0)
    multiply(prime1)
    add(prime4.high, prime4.low)
  }
}

/** Exclusive-ors the round of a word, begun from zero, into the current number. */
function mixRound(wordHigh: number, wordLow: number): void {
  const keptHigh = high
  const keptLow = low
  set(0, 0)
  round(wordHigh, wordLow)
  xor(keptHigh, keptLow)
}

/** The bytes after the last whole stripe: words of 8, one of 4, then single ones. */
function addTail(view: DataView, start: number): void {
  let at = start
  for (; at + 8 <= view.byteLength; at += 8) {
    mixRound(view.getInt32(at + 4, true), view.getInt32(at, true))
    rotate(27)
    multiply(prime1)
    add(prime4.high, prime4.low)
  }
  if (at + 4 <= view.byteLength) {
    xorProduct(view.getInt32(at, true), prime1)
    rotate(23)
    multiply(prime2)
    add(prime3.high, prime3.low)
    at += 4
  }
  for (; at < view.byteLength; at++) {
    xorProduct(view.getUint8(at), prime5)
    rotate(11)
    multiply(prime1)
  }
}

function xorProduct(word: number, prime: Hash64): void {
  const keptHigh = high
  const keptLow = low
  set(0, word)
  multiply(prime)
  xor(keptHigh, keptLow)
}

function avalanche(): void {
  xor(0, high >>> 1)
  multiply(prime2)
  xor(high >>> 29, (high << 3) | (low >>> 29))
  multiply(prime3)
  xor(0, high)
}
