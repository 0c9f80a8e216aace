import { type RegexpError } from './regexp.ts';
/** Rewrites texts that a pattern matches as a whole. */
export interface RegexpRewriter {
    /** The replacement with the groups filled in, or undefined where the pattern does not match. */
    rewrite(text: string): string | undefined;
}
/**
 * Compiles a pattern (anchored, `.` matches a newline) with a replacement in the form of Go's `Regexp.Expand`. A pattern
 * that is no RE2 gives Go's error text.
 */
export declare function compileRewriter(pattern: string, replacement: string): RegexpRewriter | RegexpError;
