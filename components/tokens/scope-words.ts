import type { TokenScope } from "@/core/contract/tokens";

export const scopeWords: Record<TokenScope, string> = {
  upload: "hand in files",
  read: "read runs, files and lists",
  gate: "ask for the verdict",
};
