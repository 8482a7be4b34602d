import type { ItemState } from "@/core/evidence/plan";
import { signsIn, stateOfSigns, withoutSigns } from "./signs";
import { stateOfWords } from "./state-words";

/** How a state was read: what it is, what a person has to decide, and what was overruled. */
export type StateRead = { state: ItemState; unclear: string | null; overruled: string | null };

/**
 * The state that an author wrote: words beat signs, signs beat a tick box, and what claims less beats an empty or a
 * ticked box. Words that are not known never make an item done.
 */
export function readState({ box, written }: { box: boolean | null; written: string }): StateRead {
  const words = withoutSigns(written).trim();
  const sign = stateOfSigns(written);
  const boxState = box === null ? null : box ? "done" : "open";
  if (!/[\p{L}\p{N}]/u.test(words)) return withoutWords(written, sign, boxState);
  const state = stateOfWords(words);
  if (state === null) {
    const kept = claimsNothing(sign) ? sign : "open";
    return { state: kept, unclear: `“${words}” is not understood.`, overruled: null };
  }
  const others = [
    sign !== null && !agree(sign, state) ? signsIn(written).at(-1) : null,
    boxState !== null && !agree(boxState, state) ? boxName(boxState) : null,
  ].filter((other) => other !== null);
  const overruled = others.length === 0 ? null : `“${words}” counts, not ${others.join(" and ")}.`;
  return { state, unclear: null, overruled };
}

function withoutWords(written: string, sign: ItemState | null, box: "done" | "open" | null): StateRead {
  if (sign === null && box === null) return { state: "open", unclear: "Its state is not written.", overruled: null };
  if (sign === null || box === null) return { state: sign ?? box ?? "open", unclear: null, overruled: null };
  if (agree(sign, box)) return { state: sign, unclear: null, overruled: null };
  const signName = signsIn(written).at(-1);
  if (sign === "done") return { state: "open", unclear: null, overruled: `The empty box counts, not ${signName}.` };
  return { state: sign, unclear: null, overruled: `${signName} counts, not ${boxName(box)}.` };
}

/** Whether both say done, or both do not; how far short of it is no contradiction. */
function agree(one: ItemState, other: ItemState): boolean {
  return (one === "done") === (other === "done");
}

function claimsNothing(state: ItemState | null): state is ItemState {
  return state !== null && state !== "done" && state !== "not applicable";
}

function boxName(state: "done" | "open"): string {
  return state === "done" ? "the ticked box" : "the empty box";
}
