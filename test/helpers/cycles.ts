/** The domains of a cycle in order, or none. */
export function findCycle(edges: Map<string, Set<string>>): string[] {
  const finished = new Set<string>();
  const follow = (node: string, way: string[]): string[] => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (finished.has(node)) return [];
    for (const next of edges.get(node) ?? []) {
      const cycle = follow(next, [...way, node]);
      if (cycle.length > 0) return cycle;
    }
    finished.add(node);
    return [];
  };
  for (const node of edges.keys()) {
    const cycle = follow(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
