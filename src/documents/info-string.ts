/** What the text behind the opening backticks of a fence says. */
export interface InfoString {
  /** As written, trimmed. */
  readonly info: string
  /** The language in lower case; empty where none is named. */
  readonly language: string
  /** The file that the fence shows, from `title="rules/x.yml"` or `yaml:rules/x.yml`. */
  readonly fileName?: string
}

const titleAttribute =
  /(?:^|[\s{,])(?:title|file|filename|file_name|path|name)\s*=\s*(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s"'{},]{1,300}))/i
const filePattern = /^[\w@.,+~-]*(?:[\\/][\w@.,+~-]+)*\.(?:ya?ml|json|rules?|alerts?|conf)$/i

/** Whether a text looks like the path of a file that may hold rules or configuration. */
export function isFileName(text: string): boolean {
  return text.length <= 300 && filePattern.test(text)
}

/** Reads the info string of a fence in the forms that site generators know: `yaml title="x.yml"`, `{.yaml}`, `yaml:x.yml`, `{code-block} yaml`. */
export function readInfoString(raw: string): InfoString {
  const info = raw.trim()
  let rest = info.replace(/^\{(?:code-block|code|sourcecode)\}\s*/i, '')
  let language = ''
  const attributes = /^\{([^}]{0,300})\}?/.exec(rest)
  if (attributes) {
    language = /(?:^|\s)\.([\w+-]+)/.exec(attributes[1] ?? '')?.[1] ?? bareWord(attributes[1] ?? '')
  } else {
    language = /^[^\s{,:[(;=]+(?=$|[\s{,:[(;])/.exec(rest)?.[0] ?? ''
    rest = rest.slice(language.length)
  }
  const suffix = /^:([^\s{,]{1,300})/.exec(rest)?.[1]
  const title = titleAttribute.exec(rest)
  const named = [title?.[1] ?? title?.[2] ?? title?.[3], suffix].find(
    (name) => name !== undefined && isFileName(name),
  )
  return {
    info,
    language: language.toLowerCase(),
    ...(named === undefined ? {} : { fileName: named }),
  }
}

function bareWord(text: string): string {
  return /^[\w+-]+$/.exec(text.trim())?.[0] ?? ''
}
