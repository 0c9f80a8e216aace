import { bytesToText } from '../model/raw-bytes.ts'
import type { YamlScalar } from './node.ts'

/** A scalar tagged `!!binary` as Prometheus reads it: the text behind the base64. Any place in it is the whole scalar. */
export function decodeBinary(scalar: YamlScalar): YamlScalar {
  if (scalar.type !== 'binary') return scalar
  try {
    const bytes = Uint8Array.from(atob(scalar.text), (char) => char.charCodeAt(0))
    const map = { toSource: () => scalar.span, encode: () => undefined }
    return { ...scalar, text: bytesToText(bytes), map }
  } catch {
    return scalar
  }
}
