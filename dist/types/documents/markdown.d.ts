import type { SourceFile } from '../text/source-file.ts';
import { type Fence } from './fence.ts';
/**
 * Finds the fenced code blocks of a Markdown document as CommonMark does: in lists and block quotes, not in
 * HTML blocks, comments and indented code. Admonitions and tabs (`!!! note`, `=== "Tab"`) hold blocks too.
 */
export declare function findFences(source: SourceFile): readonly Fence[];
