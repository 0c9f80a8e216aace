/** The text with the signs of HTML escaped. */
export declare function escapeHtml(text: string): string;
/** The text escaped for a JavaScript string. */
export declare function escapeJavaScript(text: string): string;
/** The text escaped for the query of a URL; a space becomes `+`. */
export declare function escapeQuery(text: string): string;
