const rotations = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const sines = Int32Array.from({ length: 64 }, (_, i) =>
  Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32),
)
const blockSize = 64

/** The MD5 digest (RFC 1321) of bytes, 16 bytes. */
export function md5(bytes: Uint8Array): Uint8Array {
  const padded = pad(bytes)
  const input = new DataView(padded.buffer)
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  const words = new Int32Array(16)
  for (let at = 0; at < padded.length; at += blockSize) {
    for (let i = 0; i < 16; i++) words[i] = input.getInt32(at + i * 4, true)
    addBlock(state, words)
  }
  const digest = new DataView(new ArrayBuffer(16))
  state.forEach((word, i) => {
    digest.setInt32(i * 4, word, true)
  })
  return new Uint8Array(digest.buffer)
}

/** A one bit, zeros, and the length in bits fill the last block. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = Math.ceil((bytes.length + 9) / blockSize) * blockSize
  const padded = new Uint8Array(length)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  new DataView(padded.buffer).setBigUint64(length - 8, BigInt(bytes.length) * 8n, true)
  return padded
}

function addBlock(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state
  for (let i = 0; i < 64; i++) {
    const round = i >> 4
    const sum = (a + mix(round, b, c, d) + (sines[i] ?? 0) + (words[wordOf(round, i)] ?? 0)) | 0
    const turn = rotations[round * 4 + (i & 3)] ?? 0
    a = d
    d = c
    c = b
    b = (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0
  }
  state[0] = (state[0] ?? 0) + a
  state[1] = (state[1] ?? 0) + b
  state[2] = (state[2] ?? 0) + c
  state[3] = (state[3] ?? 0) + d
}

function mix(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d)
  if (round === 1) return (d & b) | (~d & c)
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d)
}

function wordOf(round: number, i: number): number {
  if (round === 0) return i
  if (round === 1) return (5 * i + 1) & 15
  return round === 2 ? (3 * i + 5) & 15 : (7 * i) & 15
}
