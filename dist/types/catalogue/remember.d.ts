/** Keeps the answers to questions that are asked again and again. */
export declare function remember<T>(ask: (name: string) => T): (name: string) => T;
