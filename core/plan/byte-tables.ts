/** What bytes 0x80 to 0xFF are shown as in Mac OS Roman, in order. */
const macRoman =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/** The same of Windows-1252 for 0x80 to 0x9F; the five unassigned bytes stay control characters. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The byte that a character was made from, by character; ASCII is left out. */
export type ByteTable = ReadonlyMap<string, number>;

function tableOf(characters: string): ByteTable {
  return new Map([...characters].map((character, index) => [character, 0x80 + index]));
}

function latin1From(first: number): string {
  return String.fromCodePoint(...Array.from({ length: 0x100 - first }, (_, index) => first + index));
}

export const macRomanBytes = tableOf(macRoman);
export const windows1252Bytes = tableOf(windows1252 + latin1From(0xa0));
