import type { Problem } from '../diagnostic/diagnostic.ts';
import type { Span } from '../text/span.ts';
import type { YamlFailure } from './token.ts';
import type { EmbeddedText } from './yaml-document.ts';
/** The diagnostic of a syntax error. */
export declare function describeFailure(failure: YamlFailure, input: EmbeddedText, place: (start: number, end: number) => Span): Problem;
