import type { Labels } from './labels.ts'
import { textToBytes } from './raw-bytes.ts'
import { type Hash64, xxHash64 } from './xxhash64.ts'

const shortLimit = 255
const lengthBytes = 4

let buffer = new Uint8Array(1024)

/**
 * The hash Prometheus gives a sorted label set: xxHash64 of all names and values by turns, each behind its length in
 * bytes. A length below 255 is one byte, a longer one the byte 255 and three more, the lowest first.
 */
export function hashLabels(labels: Labels): Hash64 {
  let end = 0
  for (const { name, value } of labels) end = write(value, write(name, end))
  return xxHash64(buffer.subarray(0, end))
}

/**
 * Where in 0 to 1 `limit_ratio` puts a series: the hash of its labels, the metric's name among them, over 2^64.
 * `limit_ratio(r, …)` keeps offsets below `r`, or for a negative `r` those of at least `1 + r`.
 */
export function ratioSamplerOffset(labels: Labels): number {
  const { high, low } = hashLabels(labels)
  return (high * 2 ** 32 + low) / 2 ** 64
}

/** Puts a text behind its length into the buffer at an offset and gives the offset after it. */
function write(text: string, at: number): number {
  reserve(at + lengthBytes + text.length)
  const start = writeLength(text.length, at)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x80) return writeBytes(textToBytes(text), at)
    buffer[start + i] = unit
  }
  return start + text.length
}

function writeBytes(bytes: Uint8Array, at: number): number {
  reserve(at + lengthBytes + bytes.length)
  const start = writeLength(bytes.length, at)
  buffer.set(bytes, start)
  return start + bytes.length
}

function writeLength(length: number, at: number): number {
  if (length < shortLimit) {
    buffer[at] = length
    return at + 1
  }
  buffer[at] = shortLimit
  buffer[at + 1] = length & 0xff
  buffer[at + 2] = (length >> 8) & 0xff
  buffer[at + 3] = (length >> 16) & 0xff
  return at + lengthBytes
}

function reserve(size: number): void {
  if (size <= buffer.length) return
  const larger = new Uint8Array(size * 2)
  larger.set(buffer)
  buffer = larger
}
