import type { Token } from './token.ts';
/** Tokens that are scanned and not yet taken. Each has a number: how many came before it. */
export declare class TokenQueue {
    #private;
    /** Number of the first token in the queue. */
    first: number;
    get length(): number;
    /** The number that the next token gets. */
    get next(): number;
    get last(): Token | undefined;
    peek(): Token | undefined;
    /** The token with a number, if it is still here. */
    get(number: number): Token | undefined;
    push(token: Token): void;
    /** Puts a token before the one with a number; at the end if that has been taken. */
    insert(number: number, token: Token): void;
    /** Takes the first token. */
    shift(): void;
    clear(): void;
}
