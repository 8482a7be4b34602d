import { existsSync } from "node:fs";
import path from "node:path";
import { StepFailure } from "./failure.mjs";
import { step } from "./progress.mjs";
import { root } from "./root.mjs";
import { runPackage } from "./run.mjs";
import { digestOf, isCurrent, setStamp } from "./stamp.mjs";

/** Generates the database client from the schema when the schema has changed. */
export async function generate() {
  const digest = digestOf(["prisma/schema.prisma", "prisma.config.ts"]);
  const exists = existsSync(path.join(root, "prisma/generated/client.ts"));
  if (exists && (await isCurrent("generate", digest))) return;
  await step("Generating the database client", async () => {
    const env = { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
    const { code, output } = await runPackage("prisma/build/index.js", ["generate", "--no-hints"], { env });
    if (code !== 0)
      throw new StepFailure(`${output}\nThe database client could not be generated from prisma/schema.prisma.`);
  });
  await setStamp("generate", digest);
}
