"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { UploadAnswer, UploadDeclaration } from "@/core/contract/uploads";
import { formatBytes } from "@/core/evidence/format-figure";
import { sendFile } from "@/queries/send-file";
import { rereadUploads } from "@/queries/uploads";

/** One file on its way. `answer` or `failure` is set at the end; all bytes sent and neither set means that it is being read. */
export type Transfer = {
  id: string;
  file: File;
  declared: UploadDeclaration;
  begunAt: number | null;
  sentBytes: number;
  /** Of a zip it lists what is in it. */
  answer: UploadAnswer | null;
  failure: string | null;
};

/** Files of this visit to the page, sent one after the other in the order they were added. */
export function useTransfers(project: string, maxBytes: number) {
  const [transfers, setTransfers] = useState<Transfer[]>([]);
  const queue = useRef<Transfer[]>([]);
  const sending = useRef(false);
  const running = useRef<{ id: string; stop: AbortController } | null>(null);
  const client = useQueryClient();
  const router = useRouter();

  function change(id: string, changed: Partial<Transfer>) {
    setTransfers((all) => all.map((one) => (one.id === id ? { ...one, ...changed } : one)));
  }

  async function sendNext() {
    const next = queue.current.shift();
    if (!next) {
      sending.current = false;
      return;
    }
    const stop = new AbortController();
    running.current = { id: next.id, stop };
    change(next.id, { begunAt: Date.now() });
    try {
      const onSent = (sentBytes: number) => change(next.id, { sentBytes });
      const answer = await sendFile({ project, ...next, onSent, signal: stop.signal });
      change(next.id, { answer, sentBytes: next.file.size });
      await rereadUploads(client, project);
      router.refresh();
    } catch (error) {
      change(next.id, { failure: error instanceof Error ? error.message : String(error) });
    }
    running.current = null;
    await sendNext();
  }

  function add(files: readonly File[], declared: UploadDeclaration) {
    const added = files.map(
      (file): Transfer => ({
        id: newId(),
        file,
        declared,
        begunAt: null,
        sentBytes: 0,
        answer: null,
        failure: tooLarge(file, maxBytes),
      }),
    );
    setTransfers((all) => [...all, ...added]);
    queue.current.push(...added.filter(({ failure }) => failure === null));
    if (sending.current) return;
    sending.current = true;
    void sendNext();
  }

  function cancel(id: string) {
    if (running.current?.id === id) return running.current.stop.abort();
    queue.current = queue.current.filter((waiting) => waiting.id !== id);
    change(id, { failure: "Cancelled. Nothing was sent." });
  }

  return { transfers, add, cancel };
}

/** A uuid; `crypto.randomUUID` is absent where a page is served without encryption. */
function newId(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function tooLarge({ size }: File, maxBytes: number): string | null {
  if (size <= maxBytes) return null;
  return `The file is larger than this server takes (${formatBytes(maxBytes)}). Nothing was sent. An administrator can raise the limit.`;
}
