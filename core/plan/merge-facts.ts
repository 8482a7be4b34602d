import type { ItemFacts } from "./plan";

/** What becomes of an item's facts when a file is imported again. */
export type MergedFacts = { facts: ItemFacts; said: string[] };

/**
 * Merges what a file states into what stands. What the file does not state is kept; so is what was changed on the page,
 * except a state that the file has moved on from since it was last imported.
 */
export function mergeFacts(current: ItemFacts, last: ItemFacts | null, file: ItemFacts): MergedFacts {
  const said: string[] = [];
  if (last !== null && file.state === last.state && current.state !== file.state) {
    said.push(`The file still says ${file.state}. It was set to ${current.state} since, and that is kept.`);
  }
  const facts: ItemFacts = {
    state: last !== null && file.state === last.state ? current.state : file.state,
    words: merged(current.words, last, file.words, "words"),
    owner: merged(current.owner, last, file.owner, "owner"),
    dueOn: merged(current.dueOn, last, file.dueOn, "dueOn"),
    priority: merged(current.priority, last, file.priority, "priority"),
    minutesSpent: merged(current.minutesSpent, last, file.minutesSpent, "minutesSpent"),
    criterionId: merged(current.criterionId, last, file.criterionId, "criterionId"),
    link: merged(current.link, last, file.link, "link"),
  };
  return { facts, said };
}

function merged<T>(current: T | null, last: ItemFacts | null, file: T | null, field: keyof ItemFacts): T | null {
  const before = last === null ? null : last[field];
  const fileMoved = file !== null && file !== before;
  const editedOnPage = current !== before && current !== null;
  return fileMoved && !editedOnPage ? file : current;
}

export function sameFacts(one: ItemFacts, other: ItemFacts): boolean {
  return factNames.every((name) => one[name] === other[name]);
}

export const factNames = [
  "state",
  "words",
  "owner",
  "dueOn",
  "priority",
  "minutesSpent",
  "criterionId",
  "link",
] as const satisfies readonly (keyof ItemFacts)[];
