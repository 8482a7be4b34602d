"use client";

import type { ReactNode } from "react";
import { KeyHint } from "@/components/ui/key-hint";
import { useSingleKeys } from "./use-single-keys";

/** Which single keys there are, and the switch that turns them off. */
export function KeyHints({ mayTriage }: { mayTriage: boolean }) {
  const { on, switchTo } = useSingleKeys();
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 narrow:hidden">
      {on ? (
        <>
          <Hint keys={["J", "K"]}>move</Hint>
          <Hint keys={["Enter"]}>open</Hint>
          {mayTriage ? (
            <>
              <Hint keys={["X"]}>select</Hint>
              <Hint keys={["F"]}>false positive</Hint>
              <Hint keys={["A"]}>accept</Hint>
            </>
          ) : null}
        </>
      ) : null}
      <button
        type="button"
        className="min-h-6 cursor-pointer underline decoration-line-2 underline-offset-3"
        onClick={() => switchTo(!on)}
      >
        {on ? "Switch single keys off" : "Switch single keys on"}
      </button>
    </span>
  );
}

function Hint({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span className="flex gap-1">
      {keys.map((key) => (
        <KeyHint key={key}>{key}</KeyHint>
      ))}
      {children}
    </span>
  );
}
