import { expect, it } from 'vitest'
import { md5 } from '../../src/model/md5.ts'

it.each([
  ['', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['a', '0cc175b9c0f1b6a831c399e269772661'],
  ['abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  [
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
    'd174ab98d277d9f5a5611c2c9f419d9f',
  ],
  ['1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
])('md5 has the digests of RFC 1321: %j', (text, digest) => {
  expect(Buffer.from(md5(new TextEncoder().encode(text))).toString('hex')).toBe(digest)
})

it.each([
  [55, 'ef1772b6dff9a122358552954ad0df65'],
  [56, '3b0c8ac703f828b04c6c197006d17218'],
  [64, '014842d480b571495a4a0363793f7367'],
])('md5 pads %i bytes', (length, digest) => {
  expect(Buffer.from(md5(new Uint8Array(length).fill(97))).toString('hex')).toBe(digest)
})
