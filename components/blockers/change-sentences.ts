import type { BlockerDetail } from "@/core/contract/blockers";

type Change = BlockerDetail["history"][number];

const names: Record<string, string> = {
  title: "Title",
  stopsLaunch: "Stops the launch",
  priority: "Priority",
  owner: "Owner",
  effort: "Effort",
  rootCause: "Root cause",
  fix: "Fix",
  options: "Options",
  chosen: "Chosen option",
  decideOn: "Decide by",
  change: "Change",
  beforeRun: "Run before",
  afterRun: "Run after",
};

/** One change of a blocker in words, a sentence for each field. */
export function changeSentences({ before, after }: Pick<Change, "before" | "after">): string[] {
  if (typeof after.state === "string") {
    const step =
      before.state === undefined ? "Put on record." : `${capitalised(wordOf(before.state))} → ${after.state}.`;
    return typeof after.reason === "string" ? [`${step} ${after.reason}`] : [step];
  }
  return Object.keys(after).map((field) => {
    const name = names[field] ?? field;
    if (field === "options" || field === "rootCause" || field === "fix") return `${name} rewritten.`;
    return `${name}: ${wordOf(before[field])} → ${wordOf(after[field])}.`;
  });
}

function wordOf(value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
