/** An address with parameters of its query set, or left out where the value is null. */
export function withParameters(address: string, changes: Readonly<Record<string, string | null>>): string {
  const [path = "", query] = address.split("?");
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
