import { mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { openMigrated } from "@/server/database/database";
import { listProjects } from "@/server/projects/list-projects";
import { settings } from "@/server/settings";
import { prepare } from "./prepare";

test("a first start makes one administrator and the demonstration; a second one changes nothing", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "holdpoint-prepare-"));
  const before = { ...settings() };
  Object.assign(settings(), { dataDirectory: folder, artifactsDirectory: path.join(folder, "artifacts") });
  const { client: db, close } = await openMigrated("pglite:memory");
  try {
    const said: string[] = [];
    await prepare({ db, empty: false, say: (line) => said.push(line) });
    const file = path.join(folder, "first-administrator.txt");
    const [email, password] = (await readFile(file, "utf8")).trim().split("\n");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(said.filter((line) => line.includes(String(password)))).toHaveLength(1);

    const administrator = await db.user.findUniqueOrThrow({ where: { email } });
    const ctx = {
      db,
      actor: { userId: administrator.id, name: administrator.name, administrator: true },
      now: () => new Date(),
    };
    const { projects } = await listProjects({ ctx });
    expect(projects.map(({ slug, demonstration, evaluation }) => [slug, demonstration, evaluation?.verdict])).toEqual([
      ["agentic-platform-v2", true, "NO-GO"],
      ["automation-orchestrator", true, "CONDITIONAL GO"],
      ["stratum-ai", true, "NO-GO"],
      ["sutazai", true, "NO-GO"],
    ]);
    expect(await db.upload.count({ where: { outcome: "refused" } })).toBe(0);

    const counted = async () => [await db.user.count(), await db.upload.count(), await db.evaluation.count()];
    const counts = await counted();
    await prepare({ db, empty: false, say: (line) => said.push(line) });
    expect(await counted()).toEqual(counts);
  } finally {
    Object.assign(settings(), before);
    await close();
  }
});
