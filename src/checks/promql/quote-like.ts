/** A PromQL string with the given quote; undefined where the value cannot be written in it without escapes that few can read. */
export function quoteLike(quote: string, value: string): string | undefined {
  if (quote === '`') return value.includes('`') ? undefined : `\`${value}\``
  if (/[\p{Cc}\udc80-\udcff]/u.test(value)) return undefined
  return quote + value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote
}
