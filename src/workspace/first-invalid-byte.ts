/** Offset of the first byte that is not part of well-formed UTF-8; -1 where all are. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at++
      continue
    }
    const length = sequenceLength(lead, bytes[at + 1] ?? 0)
    if (length === 0 || at + length > bytes.length) return at
    for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return at
    at += length
  }
  return -1
}

/** Length of the sequence that a lead byte begins; 0 for overlong forms, surrogates, and what lies beyond U+10FFFF. */
function sequenceLength(lead: number, second: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead === 0xe0) return second >= 0xa0 ? 3 : 0
  if (lead === 0xed) return second < 0xa0 ? 3 : 0
  if (lead >= 0xe1 && lead <= 0xef) return 3
  if (lead === 0xf0) return second >= 0x90 ? 4 : 0
  if (lead === 0xf4) return second < 0x90 ? 4 : 0
  return lead >= 0xf1 && lead <= 0xf3 ? 4 : 0
}
