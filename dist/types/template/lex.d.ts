/** What a token is. `char` is any other printable ASCII character; `error` ends the stream, as `eof` does. */
export type TokenType = 'text' | 'comment' | 'open' | 'close' | 'char' | 'assign' | 'declare' | 'pipe' | 'leftParen' | 'rightParen' | 'dot' | 'field' | 'variable' | 'identifier' | 'keyword' | 'bool' | 'nil' | 'number' | 'complex' | 'character' | 'string' | 'rawString' | 'error' | 'eof';
/** A token of a template; offsets count in its text. */
export interface Token {
    readonly type: TokenType;
    readonly start: number;
    readonly end: number;
    /** White space stands before it, within an action. */
    readonly spaced: boolean;
    /** Of an error. */
    readonly message?: string;
}
/** Splits the text of a template into tokens. The last one is `eof` or an `error`. */
export declare function lexTemplate(text: string): readonly Token[];
