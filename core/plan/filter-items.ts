import type { ItemState } from "@/core/evidence/plan";
import type { Standing } from "./standing";

/** What a list knows of an item. */
export type ListedItem = {
  text: string;
  words: string | null;
  state: ItemState;
  standing: Standing;
  owner: string | null;
  overdue: boolean;
};

/** How an item is shown: what evidence bears out is verified, unless somebody says that it is blocked. */
export type ShownState = ItemState | "verified";

export type ItemFilter = {
  state?: ShownState;
  phase?: string;
  owner?: string;
  overdue?: "yes";
  text?: string;
};

export function shownState({ state, standing }: Pick<ListedItem, "state" | "standing">): ShownState {
  return standing === "verified" && state !== "blocked" ? "verified" : state;
}

/** The items of each phase that a filter leaves; a phase without one is left out. */
export function filterPlan<Item extends ListedItem, Phase extends { id: string; items: readonly Item[] }>(
  phases: readonly (Phase & { items: readonly Item[] })[],
  filter: ItemFilter,
): (Phase & { shown: Item[] })[] {
  const asked = phases.filter(({ id }) => filter.phase === undefined || id === filter.phase);
  return asked
    .map((phase) => ({ ...phase, shown: phase.items.filter((item) => matches(item, filter)) }))
    .filter(({ shown }) => shown.length > 0 || !isFiltered(filter));
}

/** Whether a filter asks for some items rather than all. */
export function isFiltered({ state, owner, overdue, text }: ItemFilter): boolean {
  return [state, owner, overdue, text].some((value) => value !== undefined && value !== "");
}

function matches(item: ListedItem, { state, owner, overdue, text = "" }: ItemFilter): boolean {
  if (state !== undefined && shownState(item) !== state) return false;
  if (owner !== undefined && owner !== "" && item.owner !== owner) return false;
  if (overdue !== undefined && !item.overdue) return false;
  const searched = `${item.text} ${item.words ?? ""}`.toLowerCase();
  return searched.includes(text.trim().toLowerCase());
}
