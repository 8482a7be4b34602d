"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import type { CreatedToken } from "@/core/contract/tokens";

/** A token that was just made. It stays until it is put away, because it cannot be shown again. */
export function NewTokenNotice({ created, onClose }: { created: CreatedToken; onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { secret, token } = created;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new token takes the focus to its notice.
  useEffect(() => heading.current?.focus(), [token.id]);

  return (
    <section aria-labelledby="new-token" className="mt-4 border-y border-line-2 py-4">
      <h3 ref={heading} id="new-token" tabIndex={-1} className="text-read font-semibold">
        Token {token.name}
      </h3>
      <p className="mb-3 max-w-[80ch] text-ink-2">
        It is not shown again, and only its digest is kept. Put it into the pipeline’s secrets as{" "}
        <code className="font-mono">HOLDPOINT_TOKEN</code>.
      </p>
      <CodeBlock label="Token" className="break-all whitespace-pre-wrap">
        {secret}
      </CodeBlock>
      <div className="mt-3 flex gap-2">
        <CopyButton text={secret} label="Copy token" />
        <Button size="small" onClick={onClose}>
          Put away
        </Button>
      </div>
    </section>
  );
}
