/**
 * Types of values in a template, as far as they can be known without running it. `data` is the top-level dot,
 * `value` a sample's value (a float, or a native histogram), `vector` what `query` returns, `args` a map of anything.
 */
export type TemplateType = 'unknown' | 'nil' | 'bool' | 'int' | 'float64' | 'complex128' | 'string' | 'html' | 'value' | 'labels' | 'args' | 'sample' | 'vector' | 'time' | 'duration' | 'data';
/** What basic operators compare; undefined for other types. */
export type BasicKind = 'bool' | 'int' | 'float' | 'complex' | 'string';
/** A type as Go's messages name it. */
export declare function goTypeName(type: TemplateType): string;
/** What a pointer of this type leads to, as Go's messages name it. */
export declare function goElementName(type: TemplateType): string;
/** The kind that comparisons see. Of `value` that of a float; a histogram has none. */
export declare function basicKind(type: TemplateType): BasicKind | undefined;
/** The fields of a struct, or of a pointer to one. */
export declare function fieldsOf(type: TemplateType): Readonly<Record<string, TemplateType>> | undefined;
/** The type of a field or map entry; undefined where there is surely no such field. */
export declare function fieldType(type: TemplateType, name: string): TemplateType | undefined;
/** The types of key and element that `range` yields; undefined where it surely cannot iterate. */
export declare function rangeTypes(type: TemplateType): {
    readonly key: TemplateType;
    readonly element: TemplateType;
} | undefined;
