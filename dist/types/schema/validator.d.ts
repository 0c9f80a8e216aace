/** What a compiled schema reports, in the words of ajv; `parentSchema` is the schema object that holds the keyword. */
export interface SchemaError {
    readonly instancePath: string;
    readonly schemaPath: string;
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly parentSchema?: Readonly<Record<string, unknown>>;
    /** The error is about the name of a property, not about a value. */
    readonly propertyName?: string;
}
/** A compiled schema: `generated/*.js` export one each. */
export interface Validator {
    (data: unknown): boolean;
    errors?: readonly SchemaError[] | null;
}
