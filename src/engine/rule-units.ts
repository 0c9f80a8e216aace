import type { Rule } from '../rules/rule-file.ts'
import { mayRead, ruleInputs } from './rule-inputs.ts'

/** Rules, by their positions in the order of evaluation, whose results depend on each other; most units hold one rule. */
export interface RuleUnit {
  /** Ascending. */
  readonly positions: readonly number[]
  /** A result of the unit feeds back into it. */
  readonly feedback: boolean
}

/** Which rules each rule may read, by position. */
export function rulesRead(rules: readonly Rule[]): readonly (readonly number[])[] {
  return rules.map((rule) => {
    const inputs = ruleInputs(rule)
    return rules.flatMap((other, position) =>
      inputs === 'unknown' || inputs.some((selector) => mayRead(selector, other)) ? [position] : [],
    )
  })
}

/** The rules in units, each after all that it reads: the strongly connected parts of the graph (Tarjan's algorithm). */
export function ruleUnits(reads: readonly (readonly number[])[]): readonly RuleUnit[] {
  const units: RuleUnit[] = []
  const index: (number | undefined)[] = []
  const low: number[] = []
  const open: number[] = []
  const isOpen = new Set<number>()
  let next = 0
  const visit = (root: number): void => {
    const frames = [{ node: root, edge: 0 }]
    while (frames.length > 0) {
      const frame = frames[frames.length - 1]
      if (!frame) return
      const { node } = frame
      if (frame.edge === 0) {
        index[node] = next
        low[node] = next++
        open.push(node)
        isOpen.add(node)
      }
      const target = reads[node]?.[frame.edge++]
      if (target !== undefined) {
        if (index[target] === undefined) frames.push({ node: target, edge: 0 })
        else if (isOpen.has(target)) low[node] = Math.min(low[node] ?? 0, index[target] ?? 0)
        continue
      }
      frames.pop()
      const parent = frames[frames.length - 1]?.node
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0)
      if (low[node] === index[node]) units.push(closeUnit(node, open, isOpen, reads))
    }
  }
  for (let node = 0; node < reads.length; node++) if (index[node] === undefined) visit(node)
  return units
}

function closeUnit(
  root: number,
  open: number[],
  isOpen: Set<number>,
  reads: readonly (readonly number[])[],
): RuleUnit {
  const positions: number[] = []
  for (;;) {
    const node = open.pop()
    if (node === undefined) break
    isOpen.delete(node)
    positions.push(node)
    if (node === root) break
  }
  positions.sort((a, b) => a - b)
  const feedback = positions.length > 1 || (reads[root]?.includes(root) ?? false)
  return { positions, feedback }
}
