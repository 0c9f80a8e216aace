import type { YamlMapping } from '../../yaml/node.ts';
import { type TestContext } from './test-context.ts';
import type { TestFile, TestGroup } from './test-file.ts';
/** Reads an item of `tests:`. */
export declare function readTestGroup(context: TestContext, node: YamlMapping, file: TestFile): TestGroup;
