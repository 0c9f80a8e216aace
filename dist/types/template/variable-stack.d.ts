import type { Boxed, GoValue } from './go-value.ts';
/** The variables of a running template, the innermost last. */
export declare class VariableStack {
    #private;
    /** How many there are; hand it to `leave` where the scope ends. */
    get size(): number;
    declare(name: string, value: GoValue | Boxed): void;
    /** The value of a variable; undefined where there is none of that name. */
    get(name: string): GoValue | Boxed | undefined;
    /** Gives a variable another value; false where there is none of that name. */
    assign(name: string, value: GoValue | Boxed): boolean;
    /** Gives the variable that was declared last, or before it, another value. */
    setLast(before: 0 | 1, value: GoValue | Boxed): void;
    /** Forgets what was declared since there were `size` variables. */
    leave(size: number): void;
}
