import fc from 'fast-check'

/** One character of a decoded text and how it is written. */
export interface Piece {
  readonly decoded: string
  readonly source: string
}

/** A scalar as it stands in a file: everything that is written, and where each decoded character came from. */
export interface WrittenScalar {
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded'
  /** What stands before the first piece: a quote, the header of a block. */
  readonly before: string
  readonly pieces: readonly Piece[]
  readonly after: string
}

const raw = fc.constantFrom(
  ...'abzAZ09_-+*/=<>(){}[],.;!?&%@|~^$',
  'é',
  'ß',
  '語',
  '😀',
  '𝒳',
  '\u00a0',
)
const word = fc.array(raw, { minLength: 1, maxLength: 4 }).map((chars) => chars.join(''))
const plainWord = fc
  .array(fc.constantFrom(...'abcxyz01_()=~<>.', 'é', '語', '😀'), { minLength: 1, maxLength: 5 })
  .map((chars) => chars.join(''))
  .filter((text) => !/^[-.0-9=~<>]/.test(text))

const same = (text: string): Piece[] => [...text].map((char) => ({ decoded: char, source: char }))

const lineBreak = fc.constantFrom('\n', '\r\n')
const gap = fc.constantFrom('', ' ', '  ', '\t')

/** White space between words of a flow scalar: spaces, or a fold over one or more line breaks. */
const separator = (indent: string): fc.Arbitrary<Piece[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(same(' ')) },
    { weight: 1, arbitrary: fc.constant(same('  ')) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(gap, lineBreak, gap)
        .map(([left, eol, right]) => [{ decoded: ' ', source: `${left}${eol}${indent}${right}` }]),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(lineBreak, fc.integer({ min: 1, max: 3 })).map(([eol, count]) =>
        Array.from({ length: count }, (_, i) => ({
          decoded: '\n',
          source: i === count - 1 ? eol : eol,
        })),
      ),
    },
  )

const doubleChar: fc.Arbitrary<Piece> = fc.oneof(
  raw.map((char) => ({ decoded: char, source: char })),
  fc
    .constantFrom<readonly [string, string][]>([
      ['\\n', '\n'],
      ['\\t', '\t'],
      ['\\"', '"'],
      ['\\\\', '\\'],
      ['\\ ', ' '],
      ['\\0', '\0'],
      ['\\e', '\x1b'],
      ['\\N', '\x85'],
      ['\\L', '\u2028'],
      ["\\'", "'"],
    ])
    .chain((pairs) => fc.constantFrom(...pairs).map(([source, decoded]) => ({ decoded, source }))),
  fc.integer({ min: 0, max: 0xff }).map((code) => ({
    decoded: String.fromCodePoint(code),
    source: `\\x${code.toString(16).padStart(2, '0')}`,
  })),
  fc.integer({ min: 0, max: 0xd7ff }).map((code) => ({
    decoded: String.fromCodePoint(code),
    source: `\\u${code.toString(16).padStart(4, '0').toUpperCase()}`,
  })),
  fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => ({
    decoded: String.fromCodePoint(code),
    source: `\\U${code.toString(16).padStart(8, '0')}`,
  })),
)

const joined = (
  words: fc.Arbitrary<Piece[]>,
  indent: string,
  multiline: boolean,
): fc.Arbitrary<Piece[]> =>
  fc
    .tuple(
      words,
      fc.array(fc.tuple(multiline ? separator(indent) : fc.constant(same(' ')), words), {
        maxLength: 5,
      }),
    )
    .map(([first, rest]) => [...first, ...rest.flatMap(([space, next]) => [...space, ...next])])

/** Blank lines between words: the last one's indentation belongs to no character. */
function indentFolds(pieces: readonly Piece[], indent: string): Piece[] {
  return pieces.map((piece, i) => {
    const folds = piece.decoded === '\n' && /^\r?\n$/.test(piece.source)
    const last = folds && pieces[i + 1]?.decoded !== '\n'
    return last ? { decoded: '\n', source: `${piece.source}\0${indent}` } : piece
  })
}

/** Scalars in plain and quoted styles, over several lines; `indent` is that of continued lines. */
export function flowScalar(indent: string, multiline: boolean): fc.Arbitrary<WrittenScalar> {
  const finish =
    (style: WrittenScalar['style'], quote: string) =>
    (pieces: Piece[]): WrittenScalar => ({
      style,
      before: quote,
      pieces: foldStarts(indentFolds(pieces, indent)),
      after: quote,
    })
  const single = fc
    .array(
      fc.oneof(
        word.map(same),
        fc.constant([{ decoded: "'", source: "''" }]),
        fc.constant(same('"\\')),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) => parts.flat())
  const double = fc.array(doubleChar, { minLength: 1, maxLength: 6 })
  return fc.oneof(
    joined(plainWord.map(same), indent, multiline).map(finish('plain', '')),
    joined(single, indent, multiline).map(finish('single', "'")),
    joined(double, indent, multiline).map(finish('double', '"')),
  )
}

/** The first break of a fold over several lines is written, but is no character. */
function foldStarts(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    const fold = piece.decoded === '\n' && /^\r?\n/.test(piece.source)
    const begins = fold && pieces[i - 1]?.decoded !== '\n'
    return begins ? { ...piece, source: `\n\x01${piece.source}` } : piece
  })
}

/** What is written for a piece, and which part of it is the character. */
export function written(piece: Piece): { readonly text: string; readonly character: string } {
  const [lead, body = piece.source] = piece.source.includes('\x01')
    ? piece.source.split('\x01')
    : ['', piece.source]
  const [character = '', trail = ''] =
    body.includes('\0') && body !== '\0' ? body.split('\0') : [body, '']
  return { text: lead + character + trail, character }
}

const blockLine = fc.array(fc.oneof(word, fc.constantFrom(' ', '# ', ': ', '"', "'", '\t', '\\')), {
  minLength: 1,
  maxLength: 4,
})

/** Literal block scalars; `parent` is the indentation of the mapping in which they stand. */
export function literalScalar(parent: number): fc.Arbitrary<WrittenScalar> {
  return fc
    .record({
      lines: fc.array(
        fc.oneof(
          { weight: 4, arbitrary: blockLine.map((parts) => parts.join('')) },
          { weight: 1, arbitrary: fc.constant('') },
        ),
        { minLength: 1, maxLength: 5 },
      ),
      width: fc.integer({ min: 1, max: 4 }),
      eol: lineBreak,
      chomp: fc.constantFrom('', '-', '+'),
      explicit: fc.boolean(),
    })
    .map(({ lines, width, eol, chomp, explicit }) => {
      const shown: string[] = lines.map((line) => (line.trim() === '' ? '' : line))
      const content = shown.every((line) => line === '') ? [...shown, 'x'] : shown
      const ends = content.findLastIndex((line) => line !== '')
      const kept = chomp === '+' ? content.length : ends + 1
      const first = content.find((line) => line !== '') ?? ''
      const digit = explicit || /^\s/.test(first) ? String(width) : ''
      const indent = ' '.repeat(parent + width)
      const pieces: Piece[] = []
      for (const [i, line] of content.slice(0, kept).entries()) {
        const chars = same(line)
        const [start, ...others] = chars
        if (start) pieces.push({ decoded: start.decoded, source: `${indent}\x01${start.source}` })
        pieces.push(...others)
        const final = i === kept - 1
        if (!final || chomp !== '-') pieces.push({ decoded: '\n', source: eol })
      }
      const lost = content.slice(kept).map(() => eol)
      const after = (chomp === '-' ? eol : '') + lost.join('')
      return { style: 'literal', before: `|${digit}${chomp}${eol}`, pieces, after }
    })
}

/** Folded block scalars of words and paragraphs. */
export function foldedScalar(parent: number): fc.Arbitrary<WrittenScalar> {
  const part = fc.tuple(
    fc.constantFrom('space', 'fold', 'fold', 'paragraph'),
    fc.oneof(plainWord, word),
  )
  return fc
    .record({
      first: plainWord,
      parts: fc.array(part, { maxLength: 6 }),
      width: fc.integer({ min: 1, max: 4 }),
      eol: lineBreak,
    })
    .map(({ first, parts, width, eol }) => {
      const indent = ' '.repeat(parent + width)
      const [start, ...others] = same(first)
      const pieces: Piece[] = []
      if (start) pieces.push({ decoded: start.decoded, source: `${indent}\x01${start.source}` })
      pieces.push(...others)
      for (const [kind, text] of parts) {
        if (kind === 'space') pieces.push(...same(' '))
        if (kind === 'fold') pieces.push({ decoded: ' ', source: eol + indent })
        if (kind === 'paragraph')
          pieces.push({ decoded: '\n', source: `${eol}\x01${eol}\0${indent}` })
        pieces.push(...same(text))
      }
      pieces.push({ decoded: '\n', source: eol })
      return { style: 'folded', before: `>${eol}`, pieces, after: '' }
    })
}
