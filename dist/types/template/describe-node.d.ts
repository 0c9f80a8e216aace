import type { BlockNode, Command, Operand, TemplateCall } from './template.ts';
/** What an error message can point at. */
export type Place = Operand | Command | TemplateCall | BlockNode;
/** A node as Go's messages show it: with single spaces, constants as they are written in `text`. */
export declare function describeNode(node: Place, text: string): string;
/** The offset that Go reports for a node: of fields that of the last step before the end of the first two. */
export declare function positionOf(node: Place): number;
