import type { LocatedDuration, RuleFile } from '../../rules/rule-file.ts'

/** A duration as it stands in the file, without quotes. */
export function writtenDuration({ span }: LocatedDuration, { source }: RuleFile): string {
  return source.text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/, '$2')
}
