/** Why a file of the corpus is judged otherwise than by promtool 3.5, by path; what promtool 3.14 says decides. */
export const explanations: Readonly<Record<string, string>> = {}
