import type { Check } from './check.ts'

/** Loads the body of each check that has one; those that the loader or the runner of unit tests raises have none. */
const bodies: Readonly<Record<string, () => Promise<{ readonly default: Check }>>> = {
  'graph/duplicate-record': () => import('./graph/duplicate-record.ts'),
  'graph/duplicate-alert': () => import('./graph/duplicate-alert.ts'),
  'rule/template-runtime': () => import('./rule/template-runtime.ts'),
  'rule/value-type': () => import('./rule/value-type.ts'),
  'promql/regexp-literal': () => import('./promql/regexp-literal.ts'),
  'promql/regexp-anchors': () => import('./promql/regexp-anchors.ts'),
}

/** Ids of the checks that have a body. */
export const checksWithBody: readonly string[] = Object.keys(bodies)

/** Loads the bodies of the given checks, in the order given; ids without a body are passed over. */
export async function loadChecks(ids: readonly string[]): Promise<readonly Check[]> {
  const loaded = await Promise.all(ids.map((id) => bodies[id]?.()))
  return loaded.flatMap((module) => (module ? [module.default] : []))
}
