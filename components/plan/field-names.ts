import { formatDay } from "@/core/evidence/format-time";

type Value = string | number | null;

const names: Record<string, string> = {
  text: "text",
  state: "state",
  words: "note",
  owner: "owner",
  dueOn: "due",
  priority: "priority",
  minutesSpent: "time",
  criterionId: "criterion",
  runNumber: "run",
  link: "link",
};

/** A field of an item as people call it. */
export function fieldName(field: string): string {
  return names[field] ?? field;
}

/** A value of a field as it is read; one that is not set is "none". */
export function fieldValue(field: string, value: Value): string {
  if (value === null) return "none";
  if (field === "dueOn" && typeof value === "string") return formatDay(value, "UTC");
  if (field === "runNumber") return `#${value}`;
  return field === "minutesSpent" ? `${value}\u00a0min` : String(value);
}
