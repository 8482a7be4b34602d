"use client";

import { useState } from "react";
import type { ChosenFinding, FindingRow } from "@/core/contract/findings";

/** The findings that are chosen, on this page and on others. */
export type Selection = {
  chosen: readonly ChosenFinding[];
  has(id: string): boolean;
  toggle(row: FindingRow): void;
  /** Chooses all of these, or takes all of them back. */
  set(rows: readonly ChosenFinding[], on: boolean): void;
  clear(): void;
};

/** What is chosen, as it was last seen: a row that stands on the page is sent with the version that it shows. */
export function useSelection(rows: readonly FindingRow[]): Selection {
  const [stored, setStored] = useState<ReadonlyMap<string, ChosenFinding>>(new Map());
  const shown = new Map(rows.map((row) => [row.id, row]));
  const chosen = [...stored.values()].map((finding) => shown.get(finding.id) ?? finding);

  function set(findings: readonly ChosenFinding[], on: boolean) {
    setStored((before) => {
      const after = new Map(before);
      for (const finding of findings) {
        if (on) after.set(finding.id, finding);
        else after.delete(finding.id);
      }
      return after;
    });
  }

  return {
    chosen,
    has: (id) => stored.has(id),
    toggle: (row) => set([row], !stored.has(row.id)),
    set,
    clear: () => setStored(new Map()),
  };
}
