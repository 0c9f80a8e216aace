import type { PromExpr } from '../rules/rule-file.ts';
import type { Edit } from '../text/edit.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
/**
 * An edit of the file that replaces a range of the text of an expression, a label or an annotation; undefined where the range has no place of its own
 * in the file, or where the new text cannot be written there.
 */
export declare function editInExpr(file: SourceFile, expr: Pick<PromExpr, 'text' | 'map'>, span: Span, newText: string): Edit | undefined;
