import type { Verdict } from "@/core/evaluation/evaluation";

type Standing = { name: string; verdict: Verdict | null };

const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** How many systems may go, and how the others stand: a title and a sentence. */
export function portfolioHeadline(systems: readonly Standing[]): { title: string; sentence: string } {
  const count = (verdict: Verdict) => systems.filter((one) => one.verdict === verdict).length;
  const clear = count("GO");
  const parts = [
    part(count("CONDITIONAL GO"), "is conditional", "are conditional"),
    part(count("HOLD"), "is held for missing evidence", "are held for missing evidence"),
    part(count("NO-GO"), "misses its policy", "miss their policy"),
    part(systems.filter(({ verdict }) => verdict === null).length, "is not evaluated", "are not evaluated"),
  ].filter((one) => one !== null);
  return {
    title: titleOf(clear, systems.length),
    sentence: parts.length === 0 ? "" : `${sentenceCase(joined(parts))}.`,
  };
}

function titleOf(clear: number, all: number): string {
  if (clear === 0) return "No system is clear to launch.";
  if (clear === all) return all === 1 ? "The system is clear to launch." : "Every system is clear to launch.";
  return `${numberWord(clear)} of ${all} systems ${clear === 1 ? "is" : "are"} clear to launch.`;
}

function part(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${numberWord(count).toLowerCase()} ${count === 1 ? one : many}`;
}

function numberWord(count: number): string {
  return words[count] ?? String(count);
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
