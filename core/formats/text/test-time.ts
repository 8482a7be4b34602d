const earliestMs = Date.UTC(2000, 0);
const latestMs = Date.UTC(2100, 0);

/** Whether a time in milliseconds since 1970 can be that of a test; a number of another meaning hardly ever is. */
export function isTestTime(ms: number): boolean {
  return ms >= earliestMs && ms < latestMs;
}
