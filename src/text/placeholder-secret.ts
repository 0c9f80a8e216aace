/** Filled in by another tool: a template, a shell, an include. */
const filledIn =
  /^(?:<[^<>\s]*>|\$\w+|%\w+%|@\w+@|!\w+.*|null|~|\*+)$|\$\{\w|\$\(|\{\{|\{%|<%|\bENC\[|^(?:vault|ref\+\w*|op|env|file|ssm):/i
/** Filled in by who copies an example. */
const standIn =
  /^(?:<.*>?|\[.*\]|\.{3,}|…|x{3,}|__\w+__|.*\bredacted\b.*|.*\bsecret[_-]?here\b.*)$/i
const exampleWord =
  /^(?:an?[ _-])?(?:your|my|the|some|example|sample|dummy|fake|test|mock|changeme|change[_-]?(?:me|this|it)|replace(?:[_-]?(?:me|this|with))?|to[_-]?be|todo|tbd|fixme|insert|put|placeholder|removed|hidden|masked|foo|bar|baz|abc|none|secret|password|passwd|pass|token|key|api|url|bearer|credentials?)(?:$|[ _\-.:0-9])/i

/** Whether a text is what another tool fills in before Prometheus reads the file: `${TOKEN}`, `{{ .Values.token }}`, `<secret>`. */
export function isFilledInSecret(text: string): boolean {
  const bare = bareText(text)
  return bare === '' || filledIn.test(bare)
}

/** Whether a text where a secret belongs is no secret: it is filled in later, or stands in an example (`changeme`). */
export function isPlaceholderSecret(text: string): boolean {
  const bare = bareText(text)
  if (isFilledInSecret(bare)) return true
  if (bare.length > 200) return false
  return standIn.test(bare) || exampleWord.test(bare) || isRun(bare)
}

function bareText(text: string): string {
  return text.trim().replace(/^["']|["']$/g, '')
}

/** One character again and again, or digits in order. */
function isRun(text: string): boolean {
  return /^(.)\1*$/.test(text) || /^(?:0?12345\d*|abcdef\w*)$/i.test(text)
}
