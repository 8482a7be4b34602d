import { classNames } from "@/components/ui/class-names";
import { type KeptCopy, keptCopySentence } from "@/core/evidence/kept-copy";

/** What to know before taking the kept copy for the file that was handed in. Nothing where it is that file. */
export function KeptCopyNote({ kept, className }: { kept: KeptCopy; className?: string }) {
  const sentence = keptCopySentence(kept);
  return sentence === null ? null : <p className={classNames("text-pretty text-ink-2", className)}>{sentence}</p>;
}
