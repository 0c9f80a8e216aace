import type { Histogram } from '../model/histogram.ts';
import type { Labels } from '../model/labels.ts';
/**
 * A value that a template computes with, by Go's types: a string, a float64 (`number`), a bool, nothing (`null`:
 * nil, or a value that is not there), or one of the kinds below.
 */
export type GoValue = string | number | boolean | null | GoInteger | GoComplex | GoHtml | GoMap | GoSlice | GoStruct | GoTime | GoLocation | GoHistogram | GoPointer;
/** An integer of any of Go's types: `int`, `uint8`, `time.Duration` … */
export interface GoInteger {
    readonly kind: 'integer';
    readonly type: string;
    readonly value: bigint;
}
/** A `complex128`. */
export interface GoComplex {
    readonly kind: 'complex';
    readonly real: number;
    readonly imaginary: number;
}
/** A `template.HTML`: a string of another type. */
export interface GoHtml {
    readonly kind: 'html';
    readonly text: string;
}
/** A map from strings to strings, or to anything (`interface {}`). */
export interface GoMap {
    readonly kind: 'map';
    readonly element: 'string' | 'interface {}';
    readonly size: number;
    keys(): Iterable<string>;
    /** The value of a key; undefined where there is none. */
    find(key: string): GoValue | undefined;
}
/** A list; `sortByLabel` sorts it in place. */
export interface GoSlice {
    readonly kind: 'slice';
    readonly type: string;
    readonly element: string;
    readonly items: GoValue[];
}
/** A field of a struct and the type that it is declared with. */
export interface GoField {
    readonly name: string;
    readonly type: string;
    readonly value: GoValue;
}
/** A struct with exported fields only. */
export interface GoStruct {
    readonly kind: 'struct';
    readonly type: string;
    readonly fields: readonly GoField[];
}
/** A `time.Time` in nanoseconds since the epoch; only in UTC and a local zone that equals it. */
export interface GoTime {
    readonly kind: 'time';
    readonly nanoseconds: bigint;
    readonly local: boolean;
}
/** A `time.Location`. */
export interface GoLocation {
    readonly kind: 'location';
    readonly name: 'UTC' | 'Local';
}
/** A native histogram. */
export interface GoHistogram {
    readonly kind: 'histogram';
    readonly histogram: Histogram;
}
/** A pointer that is not nil. */
export interface GoPointer {
    readonly kind: 'pointer';
    readonly target: GoStruct | GoTime | GoInteger | GoLocation | GoHistogram;
}
/** A value in an `interface {}`: the element of a map or the field of a struct that may hold anything. */
export interface Boxed {
    readonly kind: 'boxed';
    readonly value: GoValue;
}
/** An `int` of Go. */
export declare function goInt(value: number | bigint): GoInteger;
/** A `time.Duration` in nanoseconds. */
export declare function goDuration(nanoseconds: bigint): GoInteger;
/** A pointer to a value. */
export declare function pointerTo(target: GoPointer['target']): GoPointer;
/** Labels as the `map[string]string` that templates see. */
export declare function goLabels(labels: Labels): GoMap;
/** A map to anything. */
export declare function goMap(entries: ReadonlyMap<string, GoValue>): GoMap;
/** The keys of a map in the order in which Go's templates go through it. */
export declare function sortedKeys(map: GoMap): string[];
/** The value without the interface around it. */
export declare function unbox(value: GoValue | Boxed): GoValue;
/** Whether a value is in an interface. */
export declare function isBoxed(value: GoValue | Boxed): value is Boxed;
/** What a pointer leads to; any other value as it is. */
export declare function dereference(value: GoValue): GoValue;
/** The type of a value as Go's messages and `%T` name it; `<nil>` of nothing. */
export declare function goTypeOf(value: GoValue): string;
/** Whether a value counts as true in `if`, `and` and `not`: it is not zero, empty or nil. */
export declare function isTrue(value: GoValue): boolean;
