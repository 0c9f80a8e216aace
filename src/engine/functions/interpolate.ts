/**
 * The value at a time between two samples, on the straight line between them; a counter that has fallen is taken to
 * have begun anew from zero right after the first. Times in milliseconds.
 */
export function interpolate(
  fromTime: number,
  fromValue: number,
  toTime: number,
  toValue: number,
  time: number,
  counter: boolean,
): number {
  const start = counter && toValue < fromValue ? 0 : fromValue
  return start + ((toValue - start) * (time - fromTime)) / (toTime - fromTime)
}
