import { buildReader } from "./build.mjs";

/** Vitest's global set-up: the thread that reads large files is a bundle. */
export function setup() {
  return buildReader();
}
