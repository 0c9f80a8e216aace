/** Keeps the answer to the question asked last: checks ask about one rule after the other, several about each. Holds on to it until the next question. */
export function rememberLast<A extends readonly object[], T>(
  ask: (...about: A) => T,
): (...about: A) => T {
  let last: { readonly about: A; readonly answer: T } | undefined
  return (...about) => {
    if (!last?.about.every((one, at) => one === about[at])) last = { about, answer: ask(...about) }
    return last.answer
  }
}
