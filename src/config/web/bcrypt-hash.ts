const shortest = 59

/** Why a text is no hash of bcrypt, in the words of Go's reader without what the text holds. Only the head is judged, as Prometheus does. */
export function bcryptError(text: string): string | undefined {
  if (text.length < shortest)
    return 'crypto/bcrypt: hashedSecret too short to be a bcrypted password'
  if (text[0] !== '$') return "crypto/bcrypt: bcrypt hashes must start with '$'"
  const version = text[1] ?? ''
  if (version > '2')
    return 'crypto/bcrypt: bcrypt algorithm version requested is newer than current version `2`'
  const cost = text.slice(text[2] === '$' ? 3 : 4).slice(0, 2)
  if (!/^[+-]?\d+$/.test(cost)) return 'strconv.Atoi: parsing the cost of a hash: invalid syntax'
  const number = Number(cost)
  if (number >= 4 && number <= 31) return undefined
  return `crypto/bcrypt: cost ${number} is outside allowed inclusive range 4..31`
}

/** How a hash is made. */
export const bcryptHelp: string =
  'write the password\'s hash, as `htpasswd -nBC 10 ""` prints it: `$2y$10$…`'
