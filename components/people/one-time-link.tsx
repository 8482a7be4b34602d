"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import type { OneTimeLink } from "@/core/contract/people";
import { formatDateTime } from "@/core/evidence/format-time";

/** A link that was just made. It stays until it is put away, because it cannot be shown again. */
export function OneTimeLinkNotice({ link, onClose }: { link: OneTimeLink; onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [origin, setOrigin] = useState("");
  const address = origin + link.path;

  useEffect(() => setOrigin(location.origin), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new link takes the focus to its notice.
  useEffect(() => heading.current?.focus(), [link.path]);

  return (
    <section aria-labelledby="one-time-link" className="mt-6 border-y border-line-2 py-4">
      <h2 ref={heading} id="one-time-link" tabIndex={-1} className="text-read font-semibold">
        Link for {link.email}
      </h2>
      <p className="mb-3 max-w-[80ch] text-ink-2">
        It works once, until {formatDateTime(link.expiresAt, "UTC")}. Hand it over yourself: it is not sent, and it is
        not shown again.
      </p>
      <CodeBlock label="One-time link" className="break-all whitespace-pre-wrap">
        {address}
      </CodeBlock>
      <div className="mt-3 flex gap-2">
        <CopyButton text={address} label="Copy link" />
        <Button size="small" onClick={onClose}>
          Put away
        </Button>
      </div>
    </section>
  );
}
