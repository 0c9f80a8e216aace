/**
 * The strongly connected parts of a graph, each after all parts that it leads to (Tarjan's algorithm). `edges` gives, for each
 * node by its number, the nodes that it leads to; the members of a part are ascending. Does not recurse.
 */
export function stronglyConnected(
  edges: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const parts: (readonly number[])[] = []
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
      const target = edges[node]?.[frame.edge++]
      if (target !== undefined) {
        if (index[target] === undefined) frames.push({ node: target, edge: 0 })
        else if (isOpen.has(target)) low[node] = Math.min(low[node] ?? 0, index[target] ?? 0)
        continue
      }
      frames.pop()
      const parent = frames[frames.length - 1]?.node
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0)
      if (low[node] === index[node]) parts.push(closePart(node, open, isOpen))
    }
  }
  for (let node = 0; node < edges.length; node++) if (index[node] === undefined) visit(node)
  return parts
}

function closePart(root: number, open: number[], isOpen: Set<number>): readonly number[] {
  const part: number[] = []
  for (;;) {
    const node = open.pop()
    if (node === undefined) break
    isOpen.delete(node)
    part.push(node)
    if (node === root) break
  }
  return part.sort((a, b) => a - b)
}
