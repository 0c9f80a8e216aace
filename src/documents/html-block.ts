const rawTags = /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i
const blockTags =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i
const loneTag = /^<(?:\/[a-z][\w-]*\s*|[a-z][\w-]*(?:\s[^<>]*)?)\/?>\s*$/i

/** What ends the HTML block of CommonMark that begins with this line; undefined where none begins. A text that is searched for may stand in the same line. */
export function htmlBlockEnd(line: string, inParagraph: boolean): RegExp | 'blank' | undefined {
  if (line.startsWith('<!--')) return /-->/
  if (rawTags.test(line)) return /<\/(?:script|pre|style|textarea)>/i
  if (line.startsWith('<?')) return /\?>/
  if (line.startsWith('<![CDATA[')) return /\]\]>/
  if (/^<![a-z]/i.test(line)) return />/
  if (blockTags.test(line)) return 'blank'
  return !inParagraph && loneTag.test(line) ? 'blank' : undefined
}
