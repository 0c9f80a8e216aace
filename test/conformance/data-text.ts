import { bytesToText } from '../../src/model/raw-bytes.ts'

/** Text in the data; bytes that are not UTF-8 are given in base64. */
export type DataText = string | { readonly $base64: string }

/** A text of the data as the parser takes it. */
export function dataText(text: DataText): string {
  return typeof text === 'string' ? text : bytesToText(Buffer.from(text.$base64, 'base64'))
}

/** Whether a value of the data is a text given in base64. */
export function isBase64(value: object): value is { readonly $base64: string } {
  return '$base64' in value
}
