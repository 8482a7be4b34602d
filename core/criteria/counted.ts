import { formatCount } from "@/core/evidence/format-figure";

/** A number of things in words: "1 finding", "12 findings". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
