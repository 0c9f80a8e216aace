/** Compares by UTF-16 code units: the order of everything that is sorted here. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
