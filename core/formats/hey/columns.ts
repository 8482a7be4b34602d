/** Which column of hey's output holds what, by index; −1 where the version did not write it. */
export type HeyColumns = { count: number; latency: number; status: number; offset: number };

/** The columns of a header line, or null if it is none of hey's. */
export function heyColumns(header: readonly string[]): HeyColumns | null {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const [latency, delay] = [names.indexOf("response-time"), names.indexOf("response-delay")];
  if (latency < 0 || delay < 0) return null;
  return { count: names.length, latency, status: names.indexOf("status-code"), offset: names.indexOf("offset") };
}
