"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button } from "@/components/ui/button";

type ConfirmButtonProps = {
  label: string;
  /** The accessible name where the label alone does not say whom it is about. */
  name?: string;
  title: string;
  /** What happens, in the dialog. */
  children: ReactNode;
  disabled?: boolean;
  onConfirm: () => void;
};

/** A button that asks before it acts. Esc and "Keep" change nothing. */
export function ConfirmButton({ label, name, title, children, disabled, onConfirm }: ConfirmButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button size="small" aria-label={name} disabled={disabled} onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto max-w-[420px] rounded-2 border border-line-2 bg-raised p-5 text-left whitespace-normal text-ink shadow-lift backdrop:bg-ink/20"
      >
        <h2 id={titleId} className="text-sub font-semibold">
          {title}
        </h2>
        <p className="mt-1 text-ink-2">{children}</p>
        <form method="dialog" className="mt-4 flex gap-2">
          <Button type="submit" look="primary" onClick={onConfirm}>
            {label}
          </Button>
          <Button type="submit">Keep</Button>
        </form>
      </dialog>
    </>
  );
}
