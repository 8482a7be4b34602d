import type { ByteSource, ResultFormat } from "@/core/formats/format";
import { recognise } from "@/core/formats/recognise";
import { formats as registered } from "@/core/formats/registry";
import { takeHead } from "@/core/formats/text/take-head";
import { packingOf } from "@/intake/packing";
import { headBytes, probeOf } from "@/intake/read-content";
import { UnpackError, type UnpackMeter } from "@/intake/unpack-limits";
import { type ZipMember, zipMembers } from "@/intake/zip-members";

const mostResults = 200;
const nested = "It is packed itself, and archives are opened one deep. Send it by itself, or put it in unpacked.";

/**
 * What a member of a zip is: a result file, whose bytes are valid until the next member is asked for; a file that no
 * format claims, with the reason; or what belongs to a report's looks and is passed over.
 */
export type SortedMember =
  | { is: "result"; name: string; source: ByteSource }
  | { is: "unread"; name: string; reason: string }
  | { is: "passed-over" };

type Options = { formats?: readonly ResultFormat[]; meter?: UnpackMeter };

/** Looks at every file in a zip. Throws an UnpackError, also where more than 200 of them are result files. */
export async function* sortMembers(
  path: string,
  { formats = registered, meter }: Options = {},
): AsyncGenerator<SortedMember> {
  let results = 0;
  for await (const member of zipMembers(path, { meter })) {
    if (isPassedOver(member.name)) {
      yield { is: "passed-over" };
      continue;
    }
    const source = member.bytes();
    try {
      const sorted = await sortMember(member, source, formats);
      if (sorted.is === "result") results += 1;
      if (results > mostResults) throw tooMany();
      yield sorted;
    } finally {
      await source.return();
    }
  }
}

async function sortMember(
  { name }: ZipMember,
  source: ByteSource,
  formats: readonly ResultFormat[],
): Promise<SortedMember> {
  const { head, whole } = await takeHead(source, headBytes);
  const packing = packingOf(head);
  if (packing !== null) return { is: "unread", name, reason: nested };
  const recognised = recognise(probeOf(name, head), formats);
  if (recognised.outcome === "recognised") return { is: "result", name, source: whole };
  return isPage(name) ? { is: "passed-over" } : { is: "unread", name, reason: recognised.reason };
}

const looks = /\.(png|jpe?g|gif|svg|ico|webp|css|js|mjs|map|woff2?|ttf|eot|otf|mp4|webm)$/i;
const ofTheSystem = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

function isPassedOver(name: string): boolean {
  return name.endsWith("/") || looks.test(name) || ofTheSystem.test(name);
}

function isPage(name: string): boolean {
  return /\.html?$/i.test(name);
}

function tooMany(): UnpackError {
  return new UnpackError(`It holds more than ${mostResults} result files.`, "Send them in several zips.");
}
