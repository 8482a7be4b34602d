"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type CloseOnEscapeProps = {
  closeHref: string;
  /** The element that takes the focus when the panel opens. */
  focusId: string;
  /** The `data-evidence` value of the link that opened it, which gets the focus back. */
  openerValue: string;
};

/** Keyboard behaviour of an open panel: it takes the focus, Esc closes it, and the focus goes back. */
export function CloseOnEscape({ closeHref, focusId, openerValue }: CloseOnEscapeProps) {
  const router = useRouter();

  useEffect(() => {
    document.getElementById(focusId)?.focus({ preventScroll: true });
    return () => {
      const opener = document.querySelector<HTMLElement>(`[data-evidence="${CSS.escape(openerValue)}"]`);
      opener?.focus({ preventScroll: true });
    };
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
