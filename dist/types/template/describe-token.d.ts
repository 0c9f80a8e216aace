import type { Token } from './lex.ts';
/** A token as Go's messages show it: quoted, and ten characters of it at most. */
export declare function describeToken(text: string, token: Token): string;
