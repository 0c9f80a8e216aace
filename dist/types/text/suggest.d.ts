/** The candidate nearest to a mistyped word, if it is near enough: at most a third of the longer word differs. */
export declare function suggest(word: string, candidates: Iterable<string>): string | undefined;
/** Optimal string alignment distance (insert, delete, replace, swap of neighbours), or Infinity when above `limit`. */
export declare function editDistance(a: string, b: string, limit?: number): number;
