import { visit } from "jsonc-parser";
import { nestsTooDeep } from "@/core/formats/json/nesting";

/** A parsed text, or the 1-based place where it stops being JSON; `cut` when that is its end. */
type ParsedJson = { ok: true; value: unknown } | { ok: false; line: number; column: number; cut: boolean };

/** Parses JSON; only a text that fails is read again to find the mistake. */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false, ...firstMistake(text) };
  }
}

function firstMistake(text: string): { line: number; column: number; cut: boolean } {
  if (nestsTooDeep(text)) return { line: 1, column: 1, cut: false };
  let mistake: { line: number; column: number; cut: boolean } | null = null;
  const end = text.trimEnd().length;
  visit(
    text,
    {
      onError: (_error, offset, length, startLine, startCharacter) => {
        mistake ??= { line: startLine + 1, column: startCharacter + 1, cut: offset + length >= end };
      },
    },
    { disallowComments: true },
  );
  return mistake ?? { line: 1, column: 1, cut: false };
}
