import { Section } from "@/components/ui/section";
import type { TransferProgress } from "@/core/contract/transfers";
import { formatBytes } from "@/core/evidence/format-figure";
import { TakenInRow } from "./taken-in-row";
import { UploadList } from "./upload-row";

/** What others hand in at this moment, and what this person handed in before the page was opened. */
export function UnderWay({ transfers }: { transfers: readonly TransferProgress[] }) {
  if (transfers.length === 0) return null;
  return (
    <Section title="Under way" aside={`${transfers.length} being taken in`} className="mt-8">
      <UploadList>
        {transfers.map((progress) => (
          <TakenInRow key={progress.id} filename={progress.filename} size={sizeOf(progress)} progress={progress} />
        ))}
      </UploadList>
    </Section>
  );
}

function sizeOf({ totalBytes, by }: TransferProgress): string {
  return totalBytes === null ? `from ${by}` : `${formatBytes(totalBytes)}, from ${by}`;
}
