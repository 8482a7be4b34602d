import type { ByteSource, Refusal } from "@/core/formats/format";
import { parseJson } from "@/core/formats/json/parse-json";
import { refusal } from "@/core/formats/refusal";
import { excerptAt } from "@/core/formats/text/excerpt";
import { readAllText } from "@/core/formats/text/read-all-text";

/** Summaries are a few kilobytes; a file above this is a raw result stream or no summary at all. */
const jsonLimitBytes = 64 * 1024 * 1024;

/** Reads one JSON document of at most `jsonLimitBytes`. `what` names the document in the refusal. */
export async function readJson(
  source: ByteSource,
  what: string,
  limitBytes: number = jsonLimitBytes,
): Promise<{ ok: true; value: unknown } | { ok: false; refusal: Refusal }> {
  const text = await readAllText(source, limitBytes);
  if (text === null) return { ok: false, refusal: tooLarge(what, limitBytes) };
  if (text.trim() === "") return { ok: false, refusal: empty() };
  const parsed = parseJson(text);
  if (parsed.ok) return parsed;
  const { line, column, cut } = parsed;
  return {
    ok: false,
    refusal: refusal({
      reason: cut
        ? `The ${what} ends in the middle of its JSON, at line ${line}, column ${column}. Nothing was imported, because a part could look better than the whole.`
        : `The ${what} is not valid JSON at line ${line}, column ${column}. Nothing was imported.`,
      where: { line, column },
      excerpt: excerptAt(text, { line, column }),
      advice: cut
        ? "Send the file again once the tool has finished writing it."
        : "Send the file as the tool wrote it, without anything before, after or in between.",
    }),
  };
}

function tooLarge(what: string, limitBytes: number): Refusal {
  return refusal({
    reason: `The ${what} is larger than ${Math.floor(limitBytes / 1_048_576)}\u00a0MB, the most that is read of one document. It was not read.`,
    where: { byte: limitBytes },
    advice: "Send the summary or report that the tool writes at its end, not its raw results.",
  });
}

function empty(): Refusal {
  return refusal({
    reason: "The file is empty. Nothing was measured.",
    where: { byte: 0 },
    advice: "Check that the tool finished and wrote its report, then send that.",
  });
}
