import type { Problem } from '../diagnostic/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { StreamItem } from './part.ts';
/**
 * The YAML documents of a file that count. Of a rule file, a configuration or a test file Prometheus reads only the first;
 * a stream of Kubernetes resources counts as a whole, and so do rule files that name their namespace, which Mimir reads whole.
 */
export declare function itemsThatCount(items: readonly StreamItem[]): readonly StreamItem[];
/** A warning at the `---` behind which Prometheus does not read. */
export declare function streamProblems(source: SourceFile, items: readonly StreamItem[]): readonly Problem[];
