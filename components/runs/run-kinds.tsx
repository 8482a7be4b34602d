import { ChipLink } from "@/components/ui/chip";
import type { RunListQuery } from "@/core/contract/runs";

type Kind = RunListQuery["kind"];

const kinds: readonly { kind: Kind; word: string }[] = [
  { kind: undefined, word: "All runs" },
  { kind: "load", word: "Load tests" },
  { kind: "tests", word: "Test suites" },
  { kind: "scan", word: "Scans" },
  { kind: "containers", word: "Snapshots" },
];

/** One kind of run alone; the address holds which. */
export function RunKinds({ current, address }: { current: Kind; address: string }) {
  return (
    <nav aria-label="Runs by kind" className="flex flex-wrap gap-2 pb-3">
      {kinds.map(({ kind, word }) => (
        <ChipLink key={word} href={kind ? `${address}?kind=${kind}` : address} on={kind === current}>
          {word}
        </ChipLink>
      ))}
    </nav>
  );
}
