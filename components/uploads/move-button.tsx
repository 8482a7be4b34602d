"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useRef } from "react";
import { useHydrated } from "@/components/people/use-hydrated";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import type { UploadSummary } from "@/core/contract/uploads";
import { moveToProject, moveToRelease } from "@/queries/uploads";

/** Where an upload may go: other releases of its project, and other projects that the reader may hand in to. */
export type MoveTargets = {
  releases: readonly { slug: string; name: string }[];
  projects: readonly { slug: string; name: string }[];
};

type Props = { project: string; upload: UploadSummary; targets: MoveTargets };

/** Lets an upload count elsewhere after asking where and why. */
export function MoveButton({ project, upload, targets }: Props) {
  const { uploadId, filename, release } = upload;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const router = useRouter();
  const hydrated = useHydrated();
  const client = useQueryClient();
  const toRelease = useMutation(moveToRelease(client, project, uploadId));
  const toProject = useMutation(moveToProject(client, project, uploadId));
  const pending = toRelease.isPending || toProject.isPending;
  const sentence = toRelease.data?.sentence ?? toProject.data?.sentence;
  const options = optionsOf(targets, release);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [kind, slug = ""] = String(fields.get("target")).split(":");
    const reason = String(fields.get("reason"));
    const onSuccess = () => router.refresh();
    if (kind === "release") toRelease.mutate({ release: slug, reason }, { onSuccess });
    else toProject.mutate({ project: slug, reason }, { onSuccess });
  }

  function open() {
    toRelease.reset();
    toProject.reset();
    dialog.current?.showModal();
  }

  if (options.length === 0) return null;
  return (
    <>
      <button
        type="button"
        aria-label={`Move ${filename}`}
        className="min-h-6 cursor-pointer underline decoration-line-2 underline-offset-3 narrow:min-h-10"
        disabled={!hydrated}
        onClick={open}
      >
        Move…
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[420px] max-w-[calc(100vw-32px)] rounded-2 border border-line-2 bg-raised p-5 text-body text-ink shadow-lift backdrop:bg-ink/20"
      >
        <h2 id={titleId} className="text-sub font-semibold">
          Move {filename}
        </h2>
        {sentence ? (
          <>
            <p role="status" className="mt-1 mb-3 text-ink-2">
              {sentence}
            </p>
            <Button onClick={() => dialog.current?.close()}>Close</Button>
          </>
        ) : (
          <>
            <p className="mt-1 text-ink-2">
              To another release, a run that was joined of several files moves with all of them. To another project,
              this file is handed in there and withdrawn here. Everything is evaluated again.
            </p>
            <form onSubmit={onSubmit} className="mt-3 grid gap-3">
              <SelectField label="To" name="target" options={options} />
              <TextField
                label="Reason"
                name="reason"
                required
                minLength={3}
                error={(toRelease.error ?? toProject.error)?.message}
              />
              <div className="flex gap-2">
                <Button type="submit" look="primary" disabled={pending}>
                  {pending ? "Moving" : "Move"}
                </Button>
                <Button onClick={() => dialog.current?.close()}>Keep</Button>
              </div>
            </form>
          </>
        )}
      </dialog>
    </>
  );
}

/** The release that was assumed may be confirmed; a certain one is no target. */
function optionsOf({ releases, projects }: MoveTargets, own: UploadSummary["release"]) {
  const others = releases.filter(({ slug }) => slug !== own?.slug || own.assumed);
  return [
    ...others.map(({ slug, name }) => ({
      value: `release:${slug}`,
      label: slug === own?.slug ? `${name}, confirmed` : name,
    })),
    ...projects.map(({ slug, name }) => ({ value: `project:${slug}`, label: `Project ${name}` })),
  ];
}
