import type { RegexpNode } from './regexp-syntax.ts';
/**
 * A test for patterns of literals, `.*` and `.+` (and alternations of such at the top), which searches without the
 * engine. Undefined for other patterns. A literal between two wildcards is best found at its first place, so one
 * pass over the text decides.
 */
export declare function wildcardTest(node: RegexpNode): ((text: string) => boolean) | undefined;
