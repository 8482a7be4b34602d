const mostCharactersOfLine = 4_000;
const mostMarksOfParagraph = 1_000;
const startsBlock = /^\s*(?:$|[|#]|[-*+]\s|\d+[.)]\s)/;

/**
 * Why a text is not read as Markdown; null where it is. Emphasis and links are matched across a whole paragraph, which
 * takes time by the square of their number: a text that no person wrote must not keep everybody waiting.
 */
export function markdownProblem(text: string): string | null {
  let marks = 0;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.length > mostCharactersOfLine) {
      return `Line ${index + 1} has more than 4,000 characters. Break it into shorter ones.`;
    }
    if (startsBlock.test(line)) marks = 0;
    marks += line.match(/[*_~[`]/g)?.length ?? 0;
    if (marks > mostMarksOfParagraph) {
      return `The paragraph that ends at line ${index + 1} has more than 1,000 marks such as * or _. Take it out.`;
    }
  }
  return null;
}
