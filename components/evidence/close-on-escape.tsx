"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type CloseOnEscapeProps = {
  closeHref: string;
  /** The element that takes the focus when the panel opens. */
  focusId: string;
  /** The `data-evidence` value of a link that opens it: it gets the focus where the one that was used is gone. */
  openerValue: string;
};

/** Keyboard behaviour of an open panel: it takes the focus, Esc closes it, and the focus goes back. */
export function CloseOnEscape({ closeHref, focusId, openerValue }: CloseOnEscapeProps) {
  const router = useRouter();

  useEffect(() => {
    const used = document.activeElement;
    document.getElementById(focusId)?.focus({ preventScroll: true });
    return () => openerOf(used, openerValue)?.focus({ preventScroll: true });
  }, [focusId, openerValue]);

  useEffect(() => {
    function close(event: KeyboardEvent) {
      if (event.key === "Escape" && !event.defaultPrevented) router.push(closeHref, { scroll: false });
    }
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [router, closeHref]);

  return null;
}

/** The element that had the focus when the panel opened; after a page load that is none of the links. */
function openerOf(used: Element | null, openerValue: string): HTMLElement | null {
  if (used instanceof HTMLElement && used.isConnected && used !== document.body) return used;
  return document.querySelector<HTMLElement>(`[data-evidence="${CSS.escape(openerValue)}"]`);
}
