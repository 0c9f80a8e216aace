import type { IToken } from 'chevrotain';
/** A token in the words of Prometheus' syntax errors: `identifier "x"`, `<op:*>`, `<aggr:sum>`, `"]"`. */
export declare function describeToken(token: IToken): string;
