/** 0: nothing at or above the threshold. 1: findings. 2: wrong usage, bad settings, unreadable or unmatched path. 3: internal error. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

const order: readonly ExitCode[] = [0, 1, 2, 130, 3]

/** The graver of two exit codes. */
export function graverExit(a: ExitCode, b: ExitCode): ExitCode {
  return order.indexOf(a) >= order.indexOf(b) ? a : b
}
