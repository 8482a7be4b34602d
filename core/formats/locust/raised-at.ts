/** The innermost frame of a traceback: file, line and function. */
export function raisedAt(traceback: string): string | null {
  const frame = [...traceback.matchAll(/File "([^"]+)", line (\d+)(?:, in (\S+))?/g)].at(-1);
  if (!frame) return null;
  const [, file, line, within] = frame;
  return `${file}, line ${line}${within ? `, in ${within}` : ""}`;
}
