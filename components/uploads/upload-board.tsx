"use client";

import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import { useHydrated } from "@/components/people/use-hydrated";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { TransferList } from "@/core/contract/transfers";
import { UploadDeclaration } from "@/core/contract/uploads";
import { formatBytes } from "@/core/evidence/format-figure";
import { DeclarationFields } from "./declaration-fields";
import { DropArea } from "./drop-area";
import { TransferRow } from "./transfer-row";
import { transferSummary } from "./transfer-summary";
import { UnderWay } from "./under-way";
import { UploadList } from "./upload-row";
import { useTransfers } from "./use-transfers";
import { useUnderWay } from "./use-under-way";

type Props = { project: string; maxBytes: number; timeZone: string; underWay: TransferList };

/** Where files are chosen or dropped, with what became of each of them. */
export function UploadBoard({ project, maxBytes, timeZone, underWay: first }: Props) {
  const { transfers, add, cancel } = useTransfers(project, maxBytes);
  const busy = transfers.some(({ answer, failure }) => !answer && !failure);
  const underWay = useUnderWay({ project, first, busy });
  const hydrated = useHydrated();
  const [over, setOver] = useState(false);
  const [mistakes, setMistakes] = useState<Partial<Record<string, string>>>({});
  const form = useRef<HTMLFormElement>(null);
  const chooser = useRef<HTMLInputElement>(null);

  function hand(files: FileList | null) {
    if (!form.current || !files || files.length === 0) return;
    const stated = [...new FormData(form.current)].filter(([, value]) => value !== "");
    const declared = UploadDeclaration.safeParse(Object.fromEntries(stated));
    setMistakes(
      declared.success
        ? {}
        : Object.fromEntries(declared.error.issues.map(({ path, message }) => [path.join("."), message])),
    );
    if (declared.success) add([...files], declared.data);
  }

  function onChoose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    hand(currentTarget.files);
    currentTarget.value = "";
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    hand(event.dataTransfer.files);
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way to what the button does. */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <DropArea
          title="Drop files here"
          hint={`Up to ${formatBytes(maxBytes)} each. Zip and gzip are opened. Nothing leaves this server.`}
          over={over}
        >
          <input
            ref={chooser}
            type="file"
            multiple
            aria-label="Files"
            className="sr-only"
            tabIndex={-1}
            onChange={onChoose}
          />
          <Button look="primary" disabled={!hydrated} onClick={() => chooser.current?.click()}>
            Choose files
          </Button>
        </DropArea>
      </div>
      <form ref={form} onSubmit={(event) => event.preventDefault()}>
        <DeclarationFields mistakes={mistakes} />
      </form>
      {transfers.length > 0 ? (
        <Section title="This upload" aside={<span role="status">{transferSummary(transfers)}</span>} className="mt-8">
          <UploadList>
            {transfers.map((transfer) => (
              <TransferRow
                key={transfer.id}
                transfer={transfer}
                progress={underWay.find(({ id }) => id === transfer.id) ?? null}
                project={project}
                timeZone={timeZone}
                onCancel={() => cancel(transfer.id)}
              />
            ))}
          </UploadList>
        </Section>
      ) : null}
      <UnderWay transfers={underWay.filter(({ id }) => transfers.every((own) => own.id !== id))} />
    </>
  );
}
