import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/node.ts';
import { type FieldLevel } from './known-fields.ts';
import type { RuleContext } from './rule-context.ts';
/** The fields of a mapping by name; nulls are left in, because they tell where a field was written. */
export type Fields = ReadonlyMap<string, YamlEntry>;
/** Reads the fields of a file, group or rule; an unknown one is reported at its key, unless an error of YAML stands beside it. */
export declare function readFields(context: RuleContext, node: YamlMapping, level: FieldLevel): Fields;
/** Whether a mapping has one of some fields under a misspelt or broken name: that is reported, and the field is not missing besides. */
export declare function hasMisspelt({ options }: RuleContext, node: YamlMapping, level: FieldLevel, fields: readonly string[]): boolean;
/** The mapping of a field, or nothing: absent, null, or reported. `expected` completes "expected …". */
export declare function readMapping(context: RuleContext, node: YamlNode, what: string, expected: string): YamlMapping | undefined;
/** The items of a list, without the nulls, which Prometheus passes over. */
export declare function readItems(context: RuleContext, node: YamlNode, what: string, expected: string): readonly YamlNode[];
/** Reports a value of the wrong kind. */
export declare function reportKind(context: RuleContext, node: YamlNode, what: string, expected: string): void;
