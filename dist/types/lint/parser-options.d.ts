import type { ParserOptions } from '../promql/parser-options.ts';
import type { Dialect } from '../rules/rule-file.ts';
import type { PathMatcher } from './policy.ts';
import type { Settings } from './settings.ts';
/** What the target version and the feature flags switch on in the parser. */
export declare function parserOptions({ prometheus, features }: Settings): ParserOptions;
/** Whose rules a file holds; the last entry that applies wins. */
export declare function dialectOf(settings: Settings, path: string, matches: PathMatcher): Dialect;
