/** The checklist's address with parameters set, or left out where the value is null or empty. */
export function planAddress(base: string, parameters: Readonly<Record<string, string | null | undefined>>): string {
  const set = Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(set);
  return query.size === 0 ? base : `${base}?${query}`;
}
