"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { FileAnswer, UploadDeclaration } from "@/core/contract/uploads";
import { formatBytes } from "@/core/evidence/format-figure";
import { sendFile } from "@/queries/send-file";
import { rereadUploads } from "@/queries/uploads";

/** One file on its way. `answer` or `failure` is set at the end; all bytes sent and neither set means that it is being read. */
export type Transfer = {
  id: number;
  file: File;
  declared: UploadDeclaration;
  begunAt: number | null;
  sentBytes: number;
  answer: FileAnswer | null;
  failure: string | null;
};

let nextId = 1;

/** Files of this visit to the page, sent one after the other in the order they were added. */
export function useTransfers(project: string, maxBytes: number) {
  const [transfers, setTransfers] = useState<Transfer[]>([]);
  const queue = useRef<Transfer[]>([]);
  const sending = useRef(false);
  const running = useRef<{ id: number; stop: AbortController } | null>(null);
  const client = useQueryClient();
  const router = useRouter();

  function change(id: number, changed: Partial<Transfer>) {
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
      const answer = await sendFile({ project, file: next.file, declared: next.declared, onSent, signal: stop.signal });
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
        id: nextId++,
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

  function cancel(id: number) {
    if (running.current?.id === id) return running.current.stop.abort();
    queue.current = queue.current.filter((waiting) => waiting.id !== id);
    change(id, { failure: "Cancelled. Nothing was sent." });
  }

  return { transfers, add, cancel };
}

function tooLarge({ size }: File, maxBytes: number): string | null {
  if (size <= maxBytes) return null;
  return `The file is larger than this server takes (${formatBytes(maxBytes)}). Nothing was sent. An administrator can raise the limit.`;
}
