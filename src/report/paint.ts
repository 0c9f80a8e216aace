/** Colours a text, or leaves it as it is. */
export interface Paint {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  yellow(text: string): string
  blue(text: string): string
  green(text: string): string
}

/** Leaves every text as it is. */
export const plainPaint: Paint = {
  bold: String,
  dim: String,
  red: String,
  yellow: String,
  blue: String,
  green: String,
}

/** Colours for a terminal; nothing is loaded where none are wanted. */
export async function loadPaint(color: boolean): Promise<Paint> {
  if (!color) return plainPaint
  const { default: pico } = await import('picocolors')
  return pico.createColors(true)
}
