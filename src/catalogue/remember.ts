/** So many answers are kept; more names than any server has. */
const mostAnswers = 50_000

/** Keeps the answers to questions that are asked again and again. */
export function remember<T>(ask: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>()
  return (name) => {
    const known = answers.get(name)
    if (known !== undefined || answers.has(name)) return known as T
    const answer = ask(name)
    if (answers.size < mostAnswers) answers.set(name, answer)
    return answer
  }
}
