import { remember } from '../../catalogue/remember.ts'

/** The words of a name, in lower case: parted at `_`, `:`, `.`, `-`, `/` and where a capital follows a small letter. */
export const nameTokens: (name: string) => readonly string[] = remember((name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9%]+/)
    .filter((token) => token !== ''),
)
