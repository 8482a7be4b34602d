import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./root.mjs";

const folder = path.join(root, ".build/stamps");
const leftOut = /(^|\/)(generated|fixtures|dist|node_modules)(\/|$)|\.test\.tsx?$/;

/**
 * A digest of the paths and contents of files and folders, of the lockfile and of Node's version. Times of files are
 * not used: they miss renames and deletions.
 */
export function digestOf(names) {
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}\0`);
  for (const file of [...names, "package-lock.json"].flatMap(filesIn).sort()) {
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

/** Whether the step last ended well on exactly these contents. */
export async function isCurrent(step, digest) {
  return (await readFile(path.join(folder, step), "utf8").catch(() => "")) === digest;
}

export async function setStamp(step, digest) {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, step), digest);
}

function filesIn(name) {
  if (leftOut.test(name)) return [];
  const found = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [name];
  return readdirSync(path.join(root, name)).flatMap((entry) => filesIn(`${name}/${entry}`));
}
