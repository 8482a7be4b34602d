/** Whether a compared slice is the one named: all endpoints together for null, else by name, with or without its method. */
export function isSliceOf(endpoint: string | null, { method, name }: { method: string | null; name: string | null }) {
  if (endpoint === null || name === null) return name === endpoint;
  return endpoint === name || (method !== null && endpoint === `${method} ${name}`);
}
