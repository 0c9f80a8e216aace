import type { Span } from '../../text/span.ts';
import type { YamlNode } from '../../yaml/node.ts';
/**
 * Places of a document where nothing can be said of what is written: values that an error of YAML has cut short or
 * hidden, keys next to it, and, with `placeholders`, what another tool fills in. Sorted.
 */
export declare function unreadablePlaces(root: YamlNode, placeholders: boolean): readonly Span[];
/** Whether a span touches one of some sorted places. */
export declare function liesAt(places: readonly Span[], { start, end }: Span): boolean;
