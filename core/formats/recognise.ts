import type { Probe, Refusal, ResultFormat } from "@/core/formats/format";
import { lookalikes } from "@/core/formats/lookalikes/lookalikes";
import { headSigns } from "@/core/formats/lookalikes/signs";
import { refusal } from "@/core/formats/refusal";
import { formats as registered } from "@/core/formats/registry";

export type Recognition = { outcome: "recognised"; format: ResultFormat } | Refusal;

/** The one format that claims a file. None, or more than one, is a refusal that says what the file looks like. */
export function recognise(probe: Probe, formats: readonly ResultFormat[] = registered): Recognition {
  const claiming = formats.filter((format) => format.claims(probe));
  const [format, second] = claiming;
  if (format && !second) return { outcome: "recognised", format };
  if (second) return disputed(claiming);
  return nothingMeasured(probe) ?? planned(probe) ?? unknown(formats);
}

function disputed(claiming: readonly ResultFormat[]): Refusal {
  return refusal({
    reason: `More than one reader claims this file: ${claiming.map(({ label }) => label).join(" and ")}. It was not read, because one of them must be wrong.`,
    where: { line: 1, column: 1 },
    advice: "Report this with the first lines of the file; it is a mistake in Holdpoint, not in the file.",
  });
}

function nothingMeasured({ head }: Probe): Refusal | null {
  const text = head.trim();
  const hollow = /^(null|true|false|\{\s*\}|\[\s*\]|"[^"]*"|-?[\d.]+)$/.exec(text);
  if (text !== "" && !hollow) return null;
  return refusal({
    reason: hollow
      ? `The file holds only ${text.slice(0, 40)}. Nothing was measured.`
      : "The file is empty. Nothing was measured.",
    where: hollow ? { line: 1, column: 1 } : { byte: 0 },
    advice: "Check that the tool finished and wrote its report, then send that.",
  });
}

function planned({ head }: Probe): Refusal | null {
  const signs = headSigns(head);
  const known = lookalikes.find((lookalike) => lookalike.looksLike(signs));
  if (!known) return null;
  return refusal({
    reason: `This looks like ${known.what}. This version of Holdpoint does not read it.`,
    where: { line: 1, column: 1 },
    advice: known.instead,
  });
}

function unknown(formats: readonly ResultFormat[]): Refusal {
  return refusal({
    reason: "The content is of no known result format. The file’s name is not considered. Nothing was imported.",
    where: { line: 1, column: 1 },
    advice: `Readable are: ${formats.map(({ label }) => label).join(", ")}.`,
  });
}
