import type { LoadFailure, ScriptException } from "@/core/evidence/load";
import { countAt } from "@/core/formats/json/figures";
import { listMember, numberMember, textMember } from "@/core/formats/json/members";
import { unescaped } from "@/core/formats/locust/html/unescaped";
import { raisedAt } from "@/core/formats/locust/raised-at";

/** The failures in the data of a page. */
export function scriptFailures(root: unknown): LoadFailure[] {
  return listMember(root, "failures_statistics").flatMap(failureOf);
}

/** The exceptions of the test script in the data of a page. */
export function scriptExceptions(root: unknown): ScriptException[] {
  return listMember(root, "exceptions_statistics").flatMap(exceptionOf);
}

function failureOf(item: unknown, index: number): LoadFailure[] {
  const count = countAt(item, ["occurrences"]);
  if (count === null) return [];
  const method = unescaped(textMember(item, "method") ?? "");
  return [
    {
      method: method === "" || method === "None" ? null : method,
      name: unescaped(textMember(item, "name") ?? ""),
      message: unescaped(textMember(item, "error") ?? "").slice(0, 1_000),
      count: count.value,
      firstSeenAt: seen(item, "first_seen"),
      lastSeenAt: seen(item, "last_seen"),
      at: { kind: "path", path: `failures_statistics[${index}].occurrences` },
    },
  ];
}

function seen(item: unknown, name: string): string | null {
  const seconds = numberMember(item, name);
  return seconds !== null && seconds > 0 && seconds < 1e11 ? new Date(1_000 * seconds).toISOString() : null;
}

function exceptionOf(item: unknown, index: number): ScriptException[] {
  const count = countAt(item, ["count"]);
  if (count === null) return [];
  const words = textMember(item, "msg")?.trim() || "no message";
  const place = raisedAt(textMember(item, "traceback") ?? "");
  return [
    {
      message: (place === null ? words : `${words} (${place})`).slice(0, 1_000),
      count: count.value,
      at: { kind: "path", path: `exceptions_statistics[${index}].count` },
    },
  ];
}
