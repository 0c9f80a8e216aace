import type { Span } from '../text/span.ts';
import type { YamlNode } from './node.ts';
/** The place of a node where it is used, in the file: of an alias, the alias. */
export declare function placeOf(node: YamlNode): Span;
/** Whether nothing is written, or a null: Go's readers leave the field as it was. */
export declare function isNull(node: YamlNode): boolean;
