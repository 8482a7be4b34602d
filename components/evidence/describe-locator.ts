import type { Locator } from "@/core/evidence/figure";

/** Where in its file a figure stands, in words that follow the file's name. */
export function describeLocator(at: Locator): string {
  switch (at.kind) {
    case "cell":
      return `line ${at.line}, row “${at.row}”, column “${at.column}”`;
    case "path":
      return at.path;
    case "element":
      return `line ${at.line}, column ${at.column}, element “${at.name}”`;
    case "derived":
      return `computed from ${at.from}`;
  }
}
