"use client";

import { useState } from "react";
import { Button } from "./button";

/** Copies a text. Where the browser refuses, it says so and the text stays selectable beside it. */
export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [said, setSaid] = useState<string | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch {
      setSaid("Not copied: select the text");
    }
  }

  return (
    <Button size="small" onClick={copy} aria-live="polite">
      {said ?? label}
    </Button>
  );
}
