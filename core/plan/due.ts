import type { ItemState } from "@/core/evidence/plan";

/** The calendar day of a moment in a time zone, as ISO 8601. */
export function dayIn(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const read = new Map(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${read.get("year")}-${read.get("month")}-${read.get("day")}`;
}

/** Whether an item is left over past its day. On the day itself it is not. */
export function isOverdue(item: { state: ItemState; dueOn: string | null }, today: string): boolean {
  const left = item.state !== "done" && item.state !== "not applicable";
  return left && item.dueOn !== null && item.dueOn < today;
}
