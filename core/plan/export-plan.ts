import type { ItemFacts } from "./plan";

type ExportedItem = ItemFacts & { text: string };
export type ExportedPhase = { name: string; items: readonly ExportedItem[] };

/**
 * A plan as Markdown: a task list per phase, what is known of an item on lines beneath it. Imported again, it changes
 * nothing.
 */
export function exportPlan(title: string, phases: readonly ExportedPhase[]): string {
  const blocks = phases.map(({ name, items }) => [`## ${escaped(name)}`, items.map(linesOf).join("\n")]);
  return `${[`# ${escaped(title)}`, ...blocks.flat().filter((block) => block !== "")].join("\n\n")}\n`;
}

function linesOf(item: ExportedItem): string {
  const { text, state, words, owner, dueOn, priority, minutesSpent, criterionId, link } = item;
  const fields = [
    ["State", state],
    ["Owner", owner],
    ["Due", dueOn],
    ["Priority", priority],
    ["Time", minutesSpent === null ? null : `${minutesSpent} min`],
    ["Criterion", criterionId],
    ["Note", words],
  ].flatMap(([name, value]) => (name && value ? [`  - ${name}: ${escaped(value)}`] : []));
  const address = link === null ? [] : [`  - Link: <${link}>`];
  return [`- [${state === "done" ? "x" : " "}] ${escaped(text)}`, ...fields, ...address].join("\n");
}

/** Text that Markdown reads as itself. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&#]/g, "\\$&")
    .replace(/^(?:[-+=]|\d+[.)])/, (mark) => `${mark.slice(0, -1)}\\${mark.at(-1)}`);
}
