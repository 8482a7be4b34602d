import { visit } from "jsonc-parser";
import { removedValue, wordWithoutSecrets } from "@/core/formats/containers/command-secrets";
import { splitDocuments } from "@/core/formats/containers/split-documents";
import { nestsTooDeep } from "@/core/formats/json/nesting";

/**
 * What becomes of the value at a place: `whole` is removed, of an `assignment` its name stays, of a `command` what is no
 * secret; null is kept as it is.
 */
export type Removal = "whole" | "assignment" | "command" | null;

type Edit = { from: number; to: number; with: string };

/** The same document with values replaced where they stand, so that everything else keeps its bytes and its path. */
export function removeValues(
  text: string,
  removalAt: (path: readonly (string | number)[]) => Removal,
): { text: string; removed: number } {
  const edits = splitDocuments(text).flatMap((document) =>
    // A reader refuses such a document; nothing of it is kept.
    nestsTooDeep(document.text)
      ? [{ from: document.offset, to: document.offset + document.text.length, with: "null" }]
      : editsOf(document.text, removalAt).map((edit) => shifted(edit, document.offset)),
  );
  const pieces: string[] = [];
  let kept = 0;
  for (const edit of edits) {
    pieces.push(text.slice(kept, edit.from), edit.with);
    kept = edit.to;
  }
  return { text: [...pieces, text.slice(kept)].join(""), removed: edits.length };
}

function shifted({ from, to, ...edit }: Edit, by: number): Edit {
  return { ...edit, from: from + by, to: to + by };
}

function editsOf(text: string, removalAt: (path: readonly (string | number)[]) => Removal): Edit[] {
  const edits: Edit[] = [];
  let before: string | null = null;
  visit(text, {
    onArrayBegin: () => {
      before = null;
    },
    onLiteralValue: (value: unknown, offset, length, _line, _character, path) => {
      const removal = value === null ? null : removalAt(path());
      const written = String(value);
      const left = removal === null ? written : leftOf(written, removal, before);
      if (left !== written) edits.push({ from: offset, to: offset + length, with: JSON.stringify(left) });
      before = written;
    },
  });
  return edits;
}

function leftOf(value: string, removal: Exclude<Removal, null>, before: string | null): string {
  if (removal === "command") return wordWithoutSecrets(value, before);
  if (removal === "whole") return value === "" ? "" : removedValue;
  const equals = value.indexOf("=");
  return equals < 0 || equals === value.length - 1 ? value : `${value.slice(0, equals)}=${removedValue}`;
}
