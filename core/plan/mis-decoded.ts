import { type ByteTable, macRomanBytes, windows1252Bytes } from "./byte-tables";
import { isSign } from "./signs";

type Found = { at: number; length: number; character: string };

/**
 * Undoes UTF-8 that was read as Mac OS Roman ("‚úÖ") or Windows-1252 ("âœ…") by turning characters back into the bytes they
 * were made from. What is no valid UTF-8 that way stays. Applied to its own result it changes nothing.
 */
export function repairText(text: string): string {
  let repaired = text;
  for (;;) {
    const next = repairOnce(repairOnce(repaired, macRomanBytes), windows1252Bytes);
    if (next === repaired) return repaired;
    repaired = next;
  }
}

function repairOnce(text: string, table: ByteTable): string {
  const characters = [...text];
  const found = sequences(characters, table);
  // Two bytes can be an honest pair of characters (“Ä); only beside plainer proof is the whole text taken as mis-decoded.
  if (!found.some(isProof)) return text;
  let from = 0;
  const pieces = found.map(({ at, length, character }) => {
    const before = characters.slice(from, at).join("");
    from = at + length;
    return before + character;
  });
  return pieces.join("") + characters.slice(from).join("");
}

function isProof({ length, character }: Found): boolean {
  return length > 2 || character <= "\u00ff";
}

function sequences(characters: readonly string[], table: ByteTable): Found[] {
  const bytes = characters.map((character) => table.get(character) ?? null);
  const found: Found[] = [];
  let at = 0;
  while (at < bytes.length) {
    const sequence = decodeAt(bytes, at) ?? signWithoutLead(bytes, at);
    if (sequence) found.push(sequence);
    at += sequence?.length ?? 1;
  }
  return found;
}

function decodeAt(bytes: readonly (number | null)[], at: number): Found | null {
  const lead = bytes[at] ?? null;
  const length = lead === null ? 0 : lengthOf(lead);
  const sequence = bytes.slice(at, at + length).filter((byte) => byte !== null);
  if (length === 0 || sequence.length < length) return null;
  const character = decode(sequence);
  return character === null ? null : { at, length, character };
}

/** A sign of four bytes whose first was lost: in Mac OS Roman it is a private character that editors drop. */
function signWithoutLead(bytes: readonly (number | null)[], at: number): Found | null {
  const rest = bytes.slice(at, at + 3).filter((byte) => byte !== null);
  const character = rest[0] === 0x9f && rest.length === 3 ? decode([0xf0, ...rest]) : null;
  return character !== null && isSign(character) ? { at, length: 3, character } : null;
}

function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(bytes: readonly number[]): string | null {
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
