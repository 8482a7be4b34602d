import { firstText, listMember, member } from "@/core/formats/json/members";

/** The message of a result: its own text, or one of the rule's with its placeholders filled in. */
export function messageOf(result: unknown, rule: unknown): string | null {
  const message = member(result, "message");
  const id = firstText(message, "id");
  const listed = id === null ? undefined : member(member(rule, "messageStrings"), id);
  const text = firstText(message, "text", "markdown") ?? firstText(listed, "text", "markdown");
  const values = listMember(message, "arguments");
  return text?.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place)) ?? null;
}

/** What a rule says of itself. */
export function ruleText(rule: unknown): string | null {
  return (
    firstText(member(rule, "shortDescription"), "text") ??
    firstText(member(rule, "fullDescription"), "text") ??
    firstText(rule, "name")
  );
}

/** A field that Trivy writes into the message of a vulnerability, a line each. */
export function lineOf(message: string | null, label: string): string | null {
  return message?.match(new RegExp(`^${label}: *(\\S.*)$`, "m"))?.[1]?.trim() ?? null;
}
