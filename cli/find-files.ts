import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { glob } from "tinyglobby";
import { UsageError } from "@/cli/command";

/**
 * The files that names and patterns mean, each once, in the order given. A file of exactly that name wins over what it
 * would match as a pattern. Nothing found is a mistake in the call: a report that is missing must not look handed in.
 */
export async function findFiles(patterns: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  for (const pattern of patterns) {
    for (const file of await filesOf(pattern)) if (!found.has(resolve(file))) found.set(resolve(file), file);
  }
  return [...found.values()];
}

async function filesOf(pattern: string): Promise<string[]> {
  const named = await stat(pattern).catch(() => null);
  if (named?.isFile()) return [pattern];
  if (named?.isDirectory())
    throw new UsageError(`${pattern} is a folder. Name its files: ${pattern}/*. Nothing was sent.`);
  const files = await glob(pattern, { expandDirectories: false });
  if (files.length === 0) throw new UsageError(`No file matches ${pattern}. Nothing was sent.`);
  return files.sort();
}
