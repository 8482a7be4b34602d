import type { Document, ErrorCode, LineCounter } from "yaml";
import type { PolicyMistake } from "./policy";

const advice: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: "The indentation does not fit, or a bracket is not closed. Align the key with the one above it.",
  BAD_SCALAR_START: "A value cannot begin with this character. Put the value in quotes.",
  BLOCK_AS_IMPLICIT_KEY: "A second colon stands in this line. Put the value in quotes.",
  DUPLICATE_KEY: "This key is written twice in the same place. Leave one of them out.",
  MISSING_CHAR: "A quote, bracket or colon is missing here. Close what is open on this line.",
  MULTILINE_IMPLICIT_KEY: "A colon is missing after this key. Write key: value.",
  MULTIPLE_DOCS: "A second document begins here. Remove the --- line; a policy is one document.",
  NON_STRING_KEY: "A key has to be a plain word.",
  RESOURCE_EXHAUSTION: "The nesting is too deep to be a policy. A criterion is a flat list of keys.",
  TAB_AS_INDENT: "A tab stands in the indentation. Use spaces.",
  TAG_RESOLVE_FAILED: "Tags such as !!set are not read in a policy. Write the plain value.",
};

/** What keeps a text from being YAML, one mistake a line, each with what to write instead. */
export function yamlMistakes(text: string, document: Document, lines: LineCounter): PolicyMistake[] {
  const byLine = new Map<number, PolicyMistake>();
  const textLines = text.split("\n");
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const { line, col } = lines.linePos(pos[0]);
    if (byLine.has(line)) continue;
    const fallback = `This is not YAML: ${message.split("\n")[0]}. Compare the line with the one above it.`;
    byLine.set(
      line,
      bareComparison(textLines[line - 1] ?? "", line) ?? { line, column: col, message: advice[code] ?? fallback },
    );
  }
  return [...byLine.values()];
}

// A plain value that begins with ">" opens a folded text in YAML, which nobody means who writes a limit.
function bareComparison(text: string, line: number): PolicyMistake | null {
  const match = /^\s*(?:-\s+)?(\w+):\s*(>.*?)\s*$/.exec(text);
  if (match === null) return null;
  const message = `YAML reads > as the start of a longer text. Put the value in quotes: ${match[1]}: "${match[2]}"`;
  return { line, column: text.indexOf(">") + 1, message };
}
