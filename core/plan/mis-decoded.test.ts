import fc from "fast-check";
import { expect, test } from "vitest";
import { macRomanBytes, windows1252Bytes } from "./byte-tables";
import { repairText } from "./mis-decoded";

const characters = (table: ReadonlyMap<string, number>) =>
  new Map([...table].map(([character, byte]) => [byte, character]));

/** The text as somebody sees it whose editor took its UTF-8 for the other encoding. */
function misread(text: string, table: ReadonlyMap<string, number>): string {
  const shown = characters(table);
  return [...new TextEncoder().encode(text)].map((byte) => shown.get(byte) ?? String.fromCodePoint(byte)).join("");
}

const signs = ["✅", "⚡", "⚠️", "⏳", "❌", "🟡", "🔄", "🔴", "✓", "📋"];

test.each([
  ["‚úÖ", "✅"],
  ["‚ö°", "⚡"],
  ["‚ö†Ô∏è", "⚠️"],
  ["‚è≥", "⏳"],
  ["‚ùå", "❌"],
  ["\uf8ffüü°", "🟡"],
  ["üü°", "🟡"],
  ["üîÑ", "🔄"],
  ["üî¥", "🔴"],
  ["‚Äî", "—"],
  ["âœ…", "✅"],
  ["ðŸŸ¡", "🟡"],
  ["â€”", "—"],
  ["1,126 ‚Üí 0 ‚â• 95", "1,126 → 0 ≥ 95"],
])("%s was %s", (shown, meant) => {
  expect(repairText(shown)).toBe(meant);
});

test.each(signs)("%s is found again from either encoding, once and twice removed", (sign) => {
  for (const table of [macRomanBytes, windows1252Bytes]) {
    expect(repairText(misread(sign, table))).toBe(sign);
    expect(repairText(misread(misread(sign, table), table))).toBe(sign);
  }
});

test.each([
  "plain text",
  "Größe, Übung, naïve, façade, Ærø",
  "„Ärger“ und “Äpfel”, «été», L’été… — ok",
  "température 20 °C, ± 3 µm, ½, 100 €",
  "✅ done, ⏳ open",
  "ÀÉÎ ÂÊÁ",
])("%s was decoded rightly and stays", (text) => {
  expect(repairText(text)).toBe(text);
});

test("letters beside a mis-decoded sign are mended with it", () => {
  expect(repairText(misread("✅ Größe geprüft – Ω", macRomanBytes))).toBe("✅ Größe geprüft – Ω");
});

test("what was mended once is not changed again", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc.constantFrom(...signs, ...macRomanBytes.keys(), ...windows1252Bytes.keys()),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = repairText(pieces.join(""));
      expect(repairText(once)).toBe(once);
    }),
  );
});
