/** An action `{{ … }}` of a template. */
export interface TemplateAction {
    readonly end: number;
    /** What stands between the braces, without trim marks and comments; every text in quotes is cut down to `""`, one that only other languages have to `''`. */
    readonly code: string;
    /** It opens with a text in quotes that holds braces: the way to write an action that is not to be run. */
    readonly escapes: boolean;
}
/** The action that opens at an offset (where `{{` stands); undefined where it does not close, or another one opens within. */
export declare function actionAt(text: string, start: number): TemplateAction | undefined;
