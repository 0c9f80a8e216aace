import { type GoValue } from './go-value.ts';
/** A method of a value. */
export interface GoMethod {
    /** The types of the parameters as Go names them. */
    readonly parameters: readonly string[];
    /** Why templates cannot call it. */
    readonly refused?: string;
    /** Calls it; throws a `CallFailure`. */
    readonly call: (receiver: GoValue, args: readonly GoValue[]) => GoValue;
}
/** What a method or function reports as its error. */
export declare class CallFailure extends Error {
}
/** The method of that name, where the value has one that is exported. */
export declare function findMethod(receiver: GoValue, name: string): GoMethod | undefined;
