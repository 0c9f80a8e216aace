import type { Subject } from '../../diagnostic/diagnostic.ts';
import type { TargetVersion } from '../../model/target-version.ts';
import type { YamlNode, YamlScalar } from '../../yaml/node.ts';
import type { ConfigContext } from '../decode/config-context.ts';
/** What JSON can hold; effective values and defaults are of this kind. */
export type Json = null | boolean | number | string | readonly Json[] | {
    readonly [key: string]: Json;
};
/** What a scalar is read as, or why it cannot be: in Prometheus' words, for an error of its own (`unmarshal`: of the wrong YAML type). */
export type ScalarReading = {
    readonly value: Json;
} | {
    readonly error: string;
    readonly unmarshal?: true;
    readonly help?: string;
};
/** A kind of scalar: how Prometheus reads it, and how it is told to editors. */
export interface ScalarType {
    /** In Go's terms, as in "cannot unmarshal !!str `x` into int". */
    readonly goName: string;
    /** Completes "expected …". */
    readonly expected: string;
    /** The value of what is not written; absent: 0, false or no text, by the type in Go. */
    readonly zero?: Json;
    /** JSON Schema for editors; it may accept more than `read`, never less. */
    readonly schema: Readonly<Record<string, Json>>;
    read(scalar: YamlScalar, version: ShapeVersion): ScalarReading;
    /** A value as Prometheus writes it (`1m30s`, `15MiB`); absent: as it is. */
    show?(value: Json): Json;
}
/** One scalar. */
export interface ScalarShape {
    readonly kind: 'scalar';
    readonly type: ScalarType;
    /**
     * The only values that are taken, for editors and did-you-mean; the error is `invalid` with the value put in for `%s`
     * and the name of the subject for `%n`. `empty`: empty text is taken too.
     */
    readonly values?: {
        readonly all: readonly string[];
        readonly invalid: string;
        readonly empty?: true;
    };
    /** Values that are usual, for editors; others are taken as well. */
    readonly suggested?: readonly string[];
    /** Its value is never shown. */
    readonly secret?: true;
    /** It names a file, relative to the folder of the configuration. */
    readonly file?: 'credentials' | 'certificate' | 'targets' | 'config' | 'output';
}
/** A list; what a null item means is for `check` of the owner or `nullItem` to say. */
export interface ListShape {
    readonly kind: 'list';
    /** In Go's terms (`[]*consul.SDConfig`); absent: `[]` and the name of the item. */
    readonly goName?: string;
    readonly item: Shape;
    /** The error for a null item; absent: a null item is the zero value of its kind. */
    readonly nullItem?: string;
    /** A single scalar stands for a list of one. */
    readonly single?: true;
}
/** A mapping with keys of one's choice. */
export interface MapShape {
    readonly kind: 'map';
    /** In Go's terms (`model.LabelSet`); absent: `map[string]` and the name of the value. */
    readonly goName?: string;
    readonly value: Shape;
    /** Judges a key: the error in Prometheus' words, or nothing. */
    checkKey?(key: string, context: ConfigContext): string | undefined;
}
/** A mapping with fixed fields. */
export interface StructShape {
    readonly kind: 'struct';
    /** In Go's terms, as in "field x not found in type config.plain". */
    readonly goName: string;
    /** In our terms, with an article: `a scrape configuration`. */
    readonly title: string;
    readonly doc?: string;
    readonly fields: Readonly<Record<string, Field>>;
    /** What problems in it are about: the text of one of its fields (`job_name`). */
    readonly subject?: {
        readonly kind: Subject['kind'];
        readonly field: string;
    };
    /** A scalar may stand in its place. */
    readonly scalar?: ScalarShape;
    /** What a list of fields cannot say; runs when the fields have been read, also where some have errors. */
    check?(value: StructValue, context: ConfigContext): void;
}
/** A shape that refers back to one that holds it (routes). */
export interface LazyShape {
    readonly kind: 'lazy';
    readonly name: string;
    of(): Shape;
}
/** Whatever is written, unread (claims of a token). */
export interface AnyShape {
    readonly kind: 'any';
}
/** What may stand at a place of a configuration file. */
export type Shape = ScalarShape | ListShape | MapShape | StructShape | LazyShape | AnyShape;
/** One field of a mapping. */
export interface Field {
    readonly shape: Shape;
    /** One sentence for editors and messages. */
    readonly doc?: string;
    /** The effective value where the field is not written; absent: the zero value. */
    readonly default?: Json;
    /** The version of Prometheus (or Alertmanager) that brought it. */
    readonly since?: string;
    /** The first version without it. */
    readonly until?: string;
    /** Read and without effect, or to be replaced: what to write instead. */
    readonly deprecated?: string;
}
/** The version that a configuration is for; absent: the newest that is known. */
export interface ShapeVersion {
    readonly target?: TargetVersion;
}
/** A scalar as it was read; `value` is absent where it has an error, which was reported. */
export interface ScalarValue {
    readonly kind: 'scalar';
    readonly shape: ScalarShape;
    readonly node: YamlScalar;
    readonly value?: Json;
}
/** A list as it was read; null items are left out (they were reported, or mean nothing). */
export interface ListValue {
    readonly kind: 'list';
    readonly shape: ListShape;
    readonly node: YamlNode;
    readonly items: readonly ConfigValue[];
}
/** A mapping with free keys, in the order of the file. */
export interface MapValue {
    readonly kind: 'map';
    readonly shape: MapShape;
    readonly node: YamlNode;
    readonly entries: readonly {
        readonly key: YamlScalar;
        readonly value: ConfigValue;
    }[];
}
/** A field that is written: its key, and its value, which is absent where it is null or of the wrong kind. */
export interface FieldValue {
    readonly key: YamlScalar;
    readonly node: YamlNode;
    readonly value?: ConfigValue;
}
/** A mapping with fixed fields; only those that are written. */
export interface StructValue {
    readonly kind: 'struct';
    readonly shape: StructShape;
    /** A null where the section is written without content. */
    readonly node: YamlNode;
    readonly fields: ReadonlyMap<string, FieldValue>;
    /** An item of a mapping that is null: its fields are zero, not their defaults. */
    readonly zeroed?: true;
}
/** What stands where anything may. */
export interface AnyValue {
    readonly kind: 'any';
    readonly shape: AnyShape;
    readonly node: YamlNode;
}
/** What was read at a place of a configuration file. */
export type ConfigValue = ScalarValue | ListValue | MapValue | StructValue | AnyValue;
/** A struct whose unwritten fields have their defaults. */
export declare function struct(goName: string, title: string, fields: Readonly<Record<string, Field>>, check?: (value: StructValue, context: ConfigContext) => void): StructShape;
/** A list of something. */
export declare function listOf(item: Shape, nullItem?: string): ListShape;
/** Anything that is not null. */
export declare const anything: AnyShape;
/** A mapping from free keys to something. */
export declare function mapOf(value: Shape): MapShape;
