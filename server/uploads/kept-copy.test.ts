import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openArtifact } from "@/server/artifacts/open-artifact";
import { artifactPath } from "@/server/artifacts/store";
import { settings } from "@/server/settings";
import { listUploads } from "./list-uploads";
import { junit, type TestProject, testProject } from "./testing";
import { withdrawUpload } from "./withdraw-upload";

// Made up, and put together here so that no scanner takes this file for a leak.
const secret = ["zq7", "Lw9", "vXr", "4Tn", "8Kb", "2Yd", "6Hs"].join("");

const leaks = JSON.stringify(
  [1, 2].map((line) => ({
    RuleID: "generic-api-key",
    Description: "Generic API Key",
    StartLine: line,
    Match: `api_key = "${secret}${line}"`,
    Secret: `${secret}${line}`,
    File: "config/settings.py",
    Commit: "",
    Fingerprint: `config/settings.py:generic-api-key:${line}`,
  })),
);
const inspected = JSON.stringify([
  { Name: "/api", State: { Status: "running", Running: true }, Config: { Image: "api:1", Env: [`API_KEY=${secret}`] } },
]);

/** Everything that the project left behind: files on disk, received ones included, and rows. */
async function everything({ ctx, project, release }: TestProject): Promise<string> {
  const { artifactsDirectory, dataDirectory } = settings();
  const kept = await contents(path.join(artifactsDirectory, project.id));
  const where = { projectId: project.id };
  const rows = [
    await ctx.db.upload.findMany({ where }),
    await ctx.db.findingReport.findMany({ where: { upload: where } }),
    await ctx.db.reading.findMany({ where: { run: where } }),
    await ctx.db.evaluation.findMany({ where: { releaseId: release.id } }),
  ];
  return [...kept, ...(await contents(path.join(dataDirectory, "incoming"))), JSON.stringify(rows)].join("\n");
}

async function contents(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const bytes = await Promise.all(files.map((file) => readFile(file)));
  return bytes.map((one) => (one[0] === 0x1f && one[1] === 0x8b ? gunzipSync(one) : one).toString());
}

describe("a file that holds secrets", () => {
  test.each([
    ["a report of leaks", "leaks.json", leaks],
    ["a report of leaks, packed", "leaks.json.gz", gzipSync(leaks)],
    ["containers with their environment", "inspect.json", inspected],
    ["a report of leaks cut short", "leaks.json", leaks.slice(0, -20)],
    ["a report of leaks, packed and cut short", "leaks.json.gz", gzipSync(leaks).subarray(0, -12)],
    ["a large report of leaks, read in a thread", "large.json", leaks.padEnd(600_000)],
  ])("leaves no secret on disk or in a row: %s", async (_, name, content) => {
    const project = await testProject();
    await project.hand(name, content);
    expect(await everything(project)).not.toContain(secret);
  });

  test("is kept as a copy without them, under the digest of what was handed in", async () => {
    const { ctx, project, hand } = await testProject();
    const answer = await hand("leaks.json", leaks);
    expect(answer).toMatchObject({ outcome: "accepted", format: "gitleaks", artifact: { copy: "redacted" } });
    expect(answer.artifact.bytes).toBe(Buffer.byteLength(leaks));
    expect(answer.artifact.removed).toBeGreaterThan(0);
    const opened = await openArtifact({ ctx, input: { project: project.slug, sha256: answer.artifact.sha256 } });
    expect(opened).toMatchObject({ filename: "leaks.redacted.json", kept: { copy: "redacted" } });
    const copy = await text(opened.body);
    expect(opened.bytes).toBe(Buffer.byteLength(copy));
    expect(JSON.parse(copy)).toHaveLength(2);
  });

  test("that was refused is withheld: the digest is on record, and there is nothing to download", async () => {
    const { ctx, project, hand } = await testProject();
    const { outcome, refusal, artifact } = await hand("leaks.json", leaks.slice(0, -20));
    expect({ outcome, excerpt: refusal?.excerpt, copy: artifact.copy }).toEqual({
      outcome: "refused",
      excerpt: [],
      copy: "withheld",
    });
    const { uploads } = await listUploads({ ctx, input: { project: project.slug, before: null } });
    expect(uploads).toMatchObject([{ outcome: "refused", artifact: { copy: "withheld" } }]);
    await expect(
      openArtifact({ ctx, input: { project: project.slug, sha256: artifact.sha256 } }),
    ).rejects.toMatchObject({ code: "not-found", message: expect.stringContaining("may hold secrets") });
  });

  test("handed in again is a repeat, and brings nothing back", async () => {
    const project = await testProject();
    await project.hand("leaks.json", leaks);
    expect(await project.hand("leaks.json", leaks)).toMatchObject({
      outcome: "repeat",
      artifact: { copy: "redacted" },
    });
    expect(await everything(project)).not.toContain(secret);
  });

  test("that was kept before its secrets were known of loses its original", async () => {
    const project = await testProject();
    const { ctx, hand } = project;
    const { artifact, uploadId } = await hand("leaks.json", leaks);
    const where = { projectId_sha256: { projectId: project.project.id, sha256: artifact.sha256 } };
    const row = await ctx.db.artifact.update({ where, data: { copy: "original", removed: 0 } });
    await withdrawUpload({
      ctx,
      input: { project: project.project.slug, uploadId, reason: "Read by an older version." },
    });
    await writeFile(artifactPath(settings().artifactsDirectory, row), leaks);
    expect(await hand("leaks.json", leaks)).toMatchObject({ artifact: { copy: "redacted" } });
    expect(await everything(project)).not.toContain(secret);
  });
});

describe("a file without secrets", () => {
  test("is kept byte for byte", async () => {
    const { ctx, project, hand } = await testProject();
    const content = junit({ one: "passed" });
    const { artifact } = await hand("a.xml", content);
    expect(artifact).toMatchObject({ copy: "original", removed: 0 });
    const opened = await openArtifact({ ctx, input: { project: project.slug, sha256: artifact.sha256 } });
    expect([opened.filename, await text(opened.body)]).toEqual(["a.xml", content]);
  });

  test("whose kept copy is damaged is mended by handing it in again", async () => {
    const { ctx, project, hand } = await testProject();
    const content = junit({ one: "passed" });
    const { artifact } = await hand("a.xml", content);
    const kept = artifactPath(settings().artifactsDirectory, { projectId: project.id, ...artifact });
    await writeFile(kept, "cut");
    const input = { project: project.slug, sha256: artifact.sha256 };
    await expect(openArtifact({ ctx, input })).rejects.toMatchObject({ code: "conflict" });
    expect(await hand("a.xml", content)).toMatchObject({ outcome: "repeat" });
    expect(await readFile(kept, "utf8")).toBe(content);
  });
});
