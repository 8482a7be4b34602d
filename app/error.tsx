"use client";

import { TopBar } from "@/components/frame/top-bar";
import { ErrorState } from "@/components/states/error-state";
import { Button } from "@/components/ui/button";

/** An unexpected failure of a page: a short sentence and an id, never the raw text of the error. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const id = digestOf(error);
  return (
    <>
      <TopBar />
      <main id="content" className="page-width pt-9 pb-16">
        <h1 className="mb-4 border-b border-line-2 pb-4 text-title font-semibold tracking-tight">
          This page could not be shown.
        </h1>
        <ErrorState title="The server did not finish the page." step={<Button onClick={retry}>Try again</Button>}>
          Files that were handed in, evaluations and decisions are kept as they were. Try again; if it happens twice,
          give the administrator {id ? "this id" : "the time"}, which the server’s log names too.
          {id ? (
            <span className="mt-1 block text-ink-3">
              Id <code className="font-mono text-ink">{id}</code>
            </span>
          ) : null}
        </ErrorState>
      </main>
    </>
  );
}

function digestOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
