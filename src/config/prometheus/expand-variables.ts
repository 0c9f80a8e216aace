const reference = /\$(?:\{([^}]*)\}|([*#$@!?\-0-9])|(\w+)|(\{))/g

/**
 * Puts the values of environment variables into a text, as Prometheus does with external labels: `$NAME` and
 * `${NAME}`, `$$` for a dollar sign; a variable that is not set is empty.
 */
export function expandVariables(
  text: string,
  environment: Readonly<Record<string, string>>,
): string {
  return text.replace(reference, (_, braced?: string, special?: string, plain?: string) => {
    const name = braced ?? special ?? plain ?? ''
    if (name === '$') return '$'
    return Object.hasOwn(environment, name) ? (environment[name] ?? '') : ''
  })
}
