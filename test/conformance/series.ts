import type { Suite } from './suite.ts'
export const suite: Suite = { name: 'series', run: () => ({ suite: 'series', cases: [] }) }
