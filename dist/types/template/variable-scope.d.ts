/** The names of variables that are in scope. */
export declare class VariableScope {
    #private;
    constructor(names: readonly string[]);
    /** How many variables there are; hand it to `leave` where the scope ends. */
    get size(): number;
    declare(name: string): void;
    has(name: string): boolean;
    /** Forgets what was declared since there were `size` variables. */
    leave(size: number): void;
    names(): readonly string[];
}
