"use client";

import { useEffect, useRef } from "react";
import { focusOn, isBusy, moveFocus } from "@/components/ui/row-keys";
import { useSingleKeys } from "./use-single-keys";

export type FindingKeys = {
  /** With the id of the row that has the focus, or null. */
  onSelect(id: string): void;
  onDecide(state: "false positive" | "accepted", id: string | null): void;
};

/**
 * Single keys on the list: J and K move from row to row, X selects, F and A decide, "/" goes to the search. They do nothing
 * while somebody types or a dialog is open; null leaves those out that change something.
 */
export function useFindingKeys(keys: FindingKeys | null): void {
  const { on } = useSingleKeys();
  const latest = useRef(keys);

  useEffect(() => {
    latest.current = keys;
  });

  useEffect(() => {
    if (!on) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      if (act(event.key.toLowerCase(), latest.current)) event.preventDefault();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [on]);
}

function act(key: string, keys: FindingKeys | null): boolean {
  const id = focusedRow();
  if (key === "j") return moveFocus(links(), 1);
  if (key === "k") return moveFocus(links(), -1);
  if (key === "/") return focusOn(document.querySelector<HTMLElement>("[data-find]"));
  if (!keys) return false;
  if (key === "x" && id !== null) keys.onSelect(id);
  else if (key === "f") keys.onDecide("false positive", id);
  else if (key === "a") keys.onDecide("accepted", id);
  else return false;
  return true;
}

function links(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-finding] a[data-evidence]")];
}

function focusedRow(): string | null {
  return document.activeElement?.closest<HTMLElement>("[data-finding]")?.dataset.finding ?? null;
}
