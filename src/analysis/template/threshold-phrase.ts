import type { Span } from '../../text/span.ts'
import { readUnitWord, type UnitWord } from './unit-word.ts'

/** A phrase such as `above 90%` in a text that people read. */
export interface ThresholdPhrase {
  readonly direction: 'above' | 'below'
  readonly number: number
  readonly unit: UnitWord
  /** The number with its unit, as written. */
  readonly written: string
  /** Of `written`, in the text. */
  readonly span: Span
}

const above = 'above|over|exceed(?:s|ed|ing)?|(?:more|greater|higher|larger|longer|bigger) than|>=?'
const below = 'below|under|(?:less|lower|fewer|smaller|shorter) than|<=?'
const phrase = new RegExp(
  String.raw`(?<![\w-])(?:(${above})|(${below}))\s{0,2}(?:the |a |its )?(?:threshold |limit )?(?:of )?(\d[\d,]*(?:\.\d+)?)(?![\d.,]*\d)`,
  'gi',
)
/** In front of these a number says for how long, or what should be. */
const elsewhere =
  /(?:\b(?:for|since|in|within|last|past|every|after|until|should(?: be)?|must(?: be)?|expected|normally|ideally|target(?: is)?|to|not)\s{0,2})$/i
const actions = /\{\{[\s\S]*?\}\}/g
const addresses = /\bhttps?:\/\/\S*/g

/** The phrases of a text that name a bound with a unit: those about durations of the state or other things are left out. */
export function thresholdPhrases(text: string): readonly ThresholdPhrase[] {
  if (!/\d/.test(text)) return []
  const plain = text.replace(actions, blank).replace(addresses, blank)
  const found: ThresholdPhrase[] = []
  for (const match of plain.matchAll(phrase)) {
    const [whole, up, , digits = ''] = match
    const end = match.index + whole.length
    const unit = readUnitWord(plain.slice(end, end + 40))
    if (!unit || elsewhere.test(plain.slice(Math.max(0, match.index - 30), match.index))) continue
    if (unit.kind === 'time' && isWindow(up ?? '', plain.slice(end), unit)) continue
    const behind = plain.slice(end).indexOf(wordOf(unit)) + wordOf(unit).length
    const span = { start: end - digits.length, end: end + behind }
    found.push({
      direction: up === undefined ? 'below' : 'above',
      number: Number(digits.replaceAll(',', '')),
      unit,
      written: text.slice(span.start, span.end),
      span,
    })
  }
  return found
}

function blank(text: string): string {
  return '\u0000'.repeat(text.length)
}

function wordOf({ text }: UnitWord): string {
  return text.replace(/\/s$/, '')
}

/** `over 5 minutes` is more often a window than a bound. */
function isWindow(word: string, rest: string, unit: { readonly factor: number }): boolean {
  return (word.toLowerCase() === 'over' && unit.factor >= 60) || /^\W*\w+\s+window/.test(rest)
}
