"use client";

/** Whether a key belongs to somebody who types, or to an open dialog. */
export function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]")) return true;
  if (!(target instanceof HTMLElement)) return false;
  const typing = target instanceof HTMLInputElement && target.type !== "checkbox";
  return typing || target.isContentEditable || target.matches("textarea, select");
}

/** Takes the focus to the link of the next or the previous row, from wherever in its row it is; links stand in order. */
export function moveFocus(links: readonly HTMLElement[], by: 1 | -1): boolean {
  const row = document.activeElement?.closest("tr");
  const at = row ? links.findIndex((link) => link.closest("tr") === row) : -1;
  return focusOn((at < 0 ? links[0] : links[at + by]) ?? null);
}

export function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}
