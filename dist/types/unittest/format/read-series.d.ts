import { type ParsedMetric } from '../../promql/series-notation.ts';
import type { YamlMapping } from '../../yaml/node.ts';
import { type TestContext } from './test-context.ts';
import type { InputSeries, SourceText } from './test-file.ts';
/** Reads an item of `input_series:` and parses its notation. */
export declare function readInputSeries(context: TestContext, node: YamlMapping): InputSeries;
/** Parses the labels of an expected sample. */
export declare function readExpectedMetric(context: TestContext, labels: SourceText): ParsedMetric;
