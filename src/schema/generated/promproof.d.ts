import type { Validator } from '../validator.ts'

declare const validate: Validator
export default validate
