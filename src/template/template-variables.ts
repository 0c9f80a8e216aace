/** What Prometheus declares in front of every label and annotation, and `$`, which Go declares. */
export const preludeVariables: readonly string[] = [
  '$',
  '$labels',
  '$externalLabels',
  '$externalURL',
  '$value',
]
