/** PostgreSQL's text holds every character but NUL. */
export function text(value: string): string;
export function text(value: string | null): string | null;
export function text(value: string | null): string | null {
  return value?.replaceAll("\0", "\uFFFD") ?? null;
}
