import type { Receipt } from "@/core/evidence/receipt";
import type { Refusal } from "@/core/formats/format";
import { parseJson } from "@/core/formats/json/parse-json";
import { refusal } from "@/core/formats/refusal";
import { aroundColumn } from "@/core/formats/text/excerpt";

/** No point is nearly as long; beyond this nothing is kept in memory. */
export const longestLine = 4 * 1024 * 1024;

/** A line within the stream that is no JSON. */
export function brokenLine(line: number, text: string): Refusal {
  const parsed = parseJson(text);
  const column = parsed.ok ? 1 : parsed.column;
  return refusal({
    reason: `Line ${line} of the k6 stream is not valid JSON at column ${column}. Nothing was imported, because what is wrong could hide the bad part.`,
    where: { line, column },
    excerpt: [{ line, text: aroundColumn(text, column) }],
    advice: "Send the file as k6 wrote it. Two runs that write to one file at the same time mix their lines.",
  });
}

export function tooLong(line: number): Refusal {
  return refusal({
    reason: `Line ${line} of the k6 stream is longer than 4\u00a0MB. A point never is. Nothing was imported.`,
    where: { line, column: 1 },
    advice: "Send the file as k6 wrote it: one point a line.",
  });
}

export function noPoint(lines: number): Refusal {
  return refusal({
    reason: "The k6 stream holds no point. Nothing was measured.",
    where: lines === 0 ? { byte: 0 } : { line: lines, column: 1 },
    advice: "Check that k6 ran and wrote its results, then send the file again.",
  });
}

/** What the receipt says of a stream that was declared as cut short and ends with a whole line. */
export function declaredPartial({ lastMs }: { lastMs: number }): Receipt["warnings"][number] {
  const message = `The run broke off after ${new Date(lastMs).toISOString()}, as was declared. What came after it is unknown.`;
  return { code: "partial", message };
}
