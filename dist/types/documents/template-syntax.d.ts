import { type TemplateLanguage } from '../text/foreign-tag.ts';
import type { YamlNode } from '../yaml/node.ts';
export type { TemplateLanguage } from '../text/foreign-tag.ts';
/** What to call a template in a sentence: "a Helm template". */
export declare function templateName(language: TemplateLanguage): string;
/** Which template language a text is written in, going by placeholders that Prometheus does not know; undefined where there are none. */
export declare function templateLanguage(path: string, text: string): TemplateLanguage | undefined;
/**
 * Whether a YAML error at an offset comes from a template: the file's name says that it is one, an action that no
 * template of Prometheus has stands on the line of the error or anywhere outside scalars, or close to the error
 * stands, outside scalars, one with words that Prometheus does not know.
 */
export declare function errorIsTemplate(path: string, text: string, offset: number): TemplateLanguage | undefined;
/** The first place where a template's action stands as a YAML value of its own (`interval: {{ .Values.interval }}`), outside any scalar. `text` is the file, `part` what of it the document is. */
export declare function actionOutsideScalars(root: YamlNode | undefined, text: string, part?: string): number | undefined;
