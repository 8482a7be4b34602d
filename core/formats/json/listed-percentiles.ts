import type { Percentile } from "@/core/evidence/load";
import { quantityAt } from "@/core/formats/json/figures";
import { isObject, member } from "@/core/formats/json/members";

/** How a tool names percentiles, in a group of its own (`p99.9`, `99th`), and what turns its unit into milliseconds. */
type Naming = { name: RegExp; percent?: (digits: string) => number; toMs: number };

/** The percentiles among the members of an object, ascending, without 0 and 100. */
export function listedPercentiles(root: unknown, path: readonly string[], naming: Naming): Percentile[] {
  const holder = path.reduce(member, root);
  return Object.keys(isObject(holder) ? holder : {})
    .flatMap((name) => {
      const digits = naming.name.exec(name)?.[1];
      const percent = digits === undefined ? Number.NaN : (naming.percent ?? Number)(digits);
      const ms = quantityAt(root, [...path, name], naming.toMs);
      return ms && percent > 0 && percent < 100 ? [{ percent, ms }] : [];
    })
    .sort((a, b) => a.percent - b.percent);
}
