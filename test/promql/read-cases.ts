/** A case of a `.txt` file: a title, the input, and what is expected of it. */
export interface TextCase {
  readonly title: string
  readonly input: string
  readonly expected: string
}

/** Reads cases of the form `# title`, input, `==>`, expectation, with empty lines between the parts. */
export function readCases(text: string): readonly TextCase[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const titleEnd = part.indexOf('\n')
      const [input = '', expected = ''] = part.slice(titleEnd + 1).split(/^==>$/m)
      return { title: part.slice(0, titleEnd), input: input.trim(), expected: expected.trim() }
    })
}
