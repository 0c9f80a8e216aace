import type { YamlFailure } from './token.ts';
import type { GoYaml } from './yaml-document.ts';
/**
 * What go-yaml says of a failure, with the line that it names. That line is often not the true one: v3
 * prefers where the failing construct began, failures of its parser count lines from 0, and line 0 is left out.
 */
export declare function goMessage(failure: YamlFailure, text: string, goYaml: GoYaml): string;
