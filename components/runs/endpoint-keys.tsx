"use client";

import { useEffect } from "react";
import { KeyHints } from "@/components/findings/key-hints";
import { useSingleKeys } from "@/components/findings/use-single-keys";
import { focusOn, isBusy, moveFocus } from "@/components/ui/row-keys";

/** Single keys on the table of endpoints: J and K move from row to row, Enter opens one, "/" goes to the filter. */
export function EndpointKeys() {
  const { on } = useSingleKeys();

  useEffect(() => {
    if (!on) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      if (act(event.key.toLowerCase())) event.preventDefault();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [on]);

  return <KeyHints mayTriage={false} />;
}

function act(key: string): boolean {
  if (key === "j") return moveFocus(links(), 1);
  if (key === "k") return moveFocus(links(), -1);
  return key === "/" && focusOn(document.querySelector<HTMLElement>("[data-find]"));
}

function links(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("tr[data-endpoint]")].flatMap(
    (row) => row.querySelector<HTMLElement>("a") ?? [],
  );
}
