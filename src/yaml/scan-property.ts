import type { ScannerState } from './scanner-state.ts'
import type { Token, TokenKind } from './token.ts'

function isWordCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 95 ||
    code === 45
  )
}

function property(kind: TokenKind, start: number, end: number): Token {
  return { kind, start, end, scalar: undefined }
}

/** Scans `&anchor` or `*alias`. */
export function scanAnchor(scanner: ScannerState): Token | undefined {
  const { text } = scanner
  const start = scanner.at
  const kind = text.charAt(start) === '*' ? 'alias' : 'anchor'
  let end = start + 1
  while (isWordCode(text.charCodeAt(end))) end++
  scanner.at = end
  if (end === start + 1 || !(scanner.blankAt(end) || '?:,]}%@`'.includes(text.charAt(end)))) {
    scanner.fail('did not find expected alphabetic or numeric character', end, end + 1, start)
    return undefined
  }
  return property(kind, start, end)
}

const uriCodes = new Set([...";/?:@&=+$,.!~*'()[]%_-"].map((char) => char.charCodeAt(0)))

/** Scans `!tag`, `!!tag`, `!handle!tag` or `!<uri>`. */
export function scanTag(scanner: ScannerState): Token | undefined {
  const { text } = scanner
  const start = scanner.at
  let end = start + 1
  if (text.charAt(end) === '<') {
    const from = end + 1
    end = scanUri(scanner, from, start)
    if (scanner.failure) return undefined
    if (text.charAt(end) !== '>' || end === from) {
      const message =
        end === from ? 'did not find expected tag URI' : "did not find the expected '>'"
      scanner.fail(message, end, end + 1, start)
      return undefined
    }
    end++
  } else {
    while (isWordCode(text.charCodeAt(end))) end++
    const hasHandle = text.charAt(end) === '!'
    if (hasHandle) end++
    const from = end
    end = scanUri(scanner, end, start)
    if (scanner.failure) return undefined
    if (hasHandle && end === from) {
      scanner.fail('did not find expected tag URI', end, end + 1, start)
      return undefined
    }
  }
  scanner.at = end
  if (!scanner.blankAt(end)) {
    scanner.fail('did not find expected whitespace or line break', end, end + 1, start)
    return undefined
  }
  return property('tag', start, end)
}

function scanUri(scanner: ScannerState, from: number, start: number): number {
  const { text } = scanner
  let end = from
  for (;;) {
    const code = text.charCodeAt(end)
    if (!isWordCode(code) && !uriCodes.has(code)) return end
    if (code === 37) {
      end = scanEscapes(scanner, end, start)
      if (scanner.failure) return end
    } else end++
  }
}

/** Scans the `%XX` of one character in UTF-8. */
function scanEscapes(scanner: ScannerState, from: number, start: number): number {
  let end = from
  let left = 0
  do {
    const octet = scanner.text.slice(end, end + 3)
    if (!/^%[0-9a-fA-F]{2}$/.test(octet)) {
      scanner.fail('did not find URI escaped octet', end, end + 1, start)
      return end
    }
    const value = Number.parseInt(octet.slice(1), 16)
    if (left === 0) {
      left =
        value < 0x80 ? 1 : value >> 5 === 6 ? 2 : value >> 4 === 14 ? 3 : value >> 3 === 30 ? 4 : 0
      if (left === 0) {
        scanner.fail('found an incorrect leading UTF-8 octet', end, end + 3, start)
        return end
      }
    } else if (value >> 6 !== 2) {
      scanner.fail('found an incorrect trailing UTF-8 octet', end, end + 3, start)
      return end
    }
    left--
    end += 3
  } while (left > 0)
  return end
}

/** Scans a `%YAML` or `%TAG` directive with its line. */
export function scanDirective(scanner: ScannerState): Token | undefined {
  const { text } = scanner
  const start = scanner.at
  let end = start + 1
  while (isWordCode(text.charCodeAt(end))) end++
  const name = text.slice(start + 1, end)
  if (name === '') {
    scanner.fail('could not find expected directive name', end, end + 1, start)
    return undefined
  }
  if (!scanner.blankAt(end)) {
    scanner.fail('found unexpected non-alphabetical character', end, end + 1, start)
    return undefined
  }
  const pattern = name === 'YAML' ? version : name === 'TAG' ? tagDirective : undefined
  if (!pattern) {
    scanner.fail('found unknown directive name', start, end, start)
    return undefined
  }
  pattern.lastIndex = end
  const match = pattern.exec(text)
  if (!match) {
    const message =
      name === 'YAML' ? 'did not find expected version number' : 'did not find expected tag'
    scanner.fail(message, end, end + 1, start)
    return undefined
  }
  scanner.at = end + match[0].length
  const stop = scanner.at
  if (!scanner.skipLineEnd(start)) return undefined
  return property(name === 'YAML' ? 'version-directive' : 'tag-directive', start, stop)
}

const version = /[ \t]+\d{1,9}\.\d{1,9}/y
const tagDirective = /[ \t]+![\w-]*!?[ \t]+[\w\-;/?:@&=+$,.!~*'()[\]%]+(?=\s|$)/y
