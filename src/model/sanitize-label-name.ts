/** The text with every character that a classic label name cannot hold replaced by an underscore. */
export function sanitizeLabelName(text: string): string {
  return text.replace(/[^a-zA-Z0-9_]/gu, '_')
}
