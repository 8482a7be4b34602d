/** A path in the one way in which all tools' paths are compared: forward slashes, nothing for the current folder. */
export function filePath(text: string): string {
  return text.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
}
