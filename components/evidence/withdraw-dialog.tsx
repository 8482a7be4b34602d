"use client";

import type { UseMutationResult } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useRef } from "react";
import { useHydrated } from "@/components/people/use-hydrated";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = {
  /** What is taken back, by its name. */
  subject: string;
  withdraw: Pick<UseMutationResult<unknown, Error, string>, "mutate" | "isPending" | "error">;
};

/** Takes a piece of evidence back after asking why. */
export function WithdrawDialog({ subject, withdraw }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const router = useRouter();
  const hydrated = useHydrated();

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason"));
    withdraw.mutate(reason, {
      onSuccess: () => {
        dialog.current?.close();
        router.refresh();
      },
    });
  }

  return (
    <>
      <button
        type="button"
        aria-label={`Withdraw ${subject}`}
        className="min-h-6 cursor-pointer underline decoration-line-2 underline-offset-3 narrow:min-h-10"
        disabled={!hydrated}
        onClick={() => dialog.current?.showModal()}
      >
        Withdraw
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[420px] max-w-[calc(100vw-32px)] rounded-2 border border-line-2 bg-raised p-5 text-body text-ink shadow-lift backdrop:bg-ink/20"
      >
        <h2 id={titleId} className="text-sub font-semibold">
          Withdraw {subject}
        </h2>
        <p className="mt-1 text-ink-2">It stays on record as withdrawn, and everything is evaluated without it.</p>
        <form onSubmit={onSubmit} className="mt-3 grid gap-3">
          <TextField label="Reason" name="reason" required minLength={3} error={withdraw.error?.message} />
          <div className="flex gap-2">
            <Button type="submit" look="primary" disabled={withdraw.isPending}>
              {withdraw.isPending ? "Withdrawing" : "Withdraw"}
            </Button>
            <Button onClick={() => dialog.current?.close()}>Keep</Button>
          </div>
        </form>
      </dialog>
    </>
  );
}
