import type { FindingRow } from "@/core/contract/findings";

type Placed = Pick<FindingRow, "path" | "line" | "packageName" | "packageVersion">;

/** Where a finding is: a file with its line, else a package with its version. */
export function findingPlace({ path, line, packageName, packageVersion }: Placed): string | null {
  if (packageName !== null) return packageVersion === null ? packageName : `${packageName} ${packageVersion}`;
  if (path === null) return null;
  return line === null ? path : `${path}:${line}`;
}

/** A place shortened in its middle, since its beginning and its end tell it from others. */
export function shortPlace(place: string, most: number): string {
  if (place.length <= most) return place;
  const head = Math.floor((most - 1) / 3);
  return `${place.slice(0, head)}…${place.slice(place.length - (most - 1 - head))}`;
}
