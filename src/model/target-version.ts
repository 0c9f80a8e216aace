/** The version of Prometheus that something is written for. */
export interface TargetVersion {
  readonly major: number
  readonly minor: number
}

/** Whether a target is older than a version such as `2.53`. */
export function isBefore({ major, minor }: TargetVersion, version: string): boolean {
  const dot = version.indexOf('.')
  const since = Number(version.slice(0, dot))
  return major < since || (major === since && minor < Number(version.slice(dot + 1)))
}
