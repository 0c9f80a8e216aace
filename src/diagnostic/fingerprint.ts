import type { Diagnostic } from './diagnostic.ts'

const longestSnippet = 512

/**
 * Names each finding by what it is about: check, path, subject and the text it points at, without line numbers, so that
 * it stays the same while other lines move. Repeats of one name are told apart by their ordinal. The result is parallel
 * to the input, which must be sorted.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>()
  return diagnostics.map((diagnostic) => {
    const key = identity(diagnostic)
    const ordinal = (seen.get(key) ?? 0) + 1
    seen.set(key, ordinal)
    return hash128(ordinal === 1 ? key : `${key}\0${ordinal}`)
  })
}

/** The name of a finding without its ordinal: equal findings share it. */
export function identityHash(diagnostic: Diagnostic): string {
  return hash128(identity(diagnostic))
}

function identity({ check, file, subject, span }: Diagnostic): string {
  const snippet = file.text.slice(span.start, Math.min(span.end, span.start + longestSnippet))
  const about = subject ? `${subject.kind} ${subject.group ?? ''} ${subject.name}` : ''
  return [check, file.path, about, snippet.replace(/\s+/g, ' ').trim()].join('\0')
}

const seeds = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
const factors = [0x01000193, 0x0100018d, 0x01000199, 0x010001a7]

/** 128 bits in hexadecimal: four lanes of FNV-1a over the UTF-16 units, mixed at the end. Not for secrets. */
export function hash128(text: string): string {
  let hex = ''
  for (let lane = 0; lane < 4; lane++) {
    let state = seeds[lane] ?? 0
    const factor = factors[lane] ?? 1
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      state = Math.imul(state ^ (unit & 0xff), factor)
      state = Math.imul(state ^ (unit >>> 8), factor)
    }
    hex += mix(state).toString(16).padStart(8, '0')
  }
  return hex
}

function mix(state: number): number {
  let bits = state
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
