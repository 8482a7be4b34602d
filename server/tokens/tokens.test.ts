import { describe, expect, test } from "vitest";
import { CreateTokenInput, type TokenScope } from "@/core/contract/tokens";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { readGate } from "@/server/evaluations/read-gate";
import { deactivatePerson } from "@/server/people/deactivate-person";
import { actingPerson, projectWith } from "@/server/people/testing";
import { listMembers } from "@/server/projects/list-members";
import { listRuns } from "@/server/runs/list-runs";
import { listUploads } from "@/server/uploads/list-uploads";
import { recordUploads } from "@/server/uploads/record-uploads";
import { junit, testProject } from "@/server/uploads/testing";
import { createToken } from "./create-token";
import { findToken } from "./find-token";
import { listTokens } from "./list-tokens";
import { revokeToken } from "./revoke-token";
import { actingToken } from "./testing";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

async function lead() {
  const { ctx, person } = await actingPerson({ name: "Lea Lead" });
  const project = await projectWith(ctx.db, { [person.id]: "lead" });
  return { ctx, person, project: project.slug };
}

function at(ctx: Context, moment: number): Context {
  return { ...ctx, now: () => new Date(moment) };
}

describe("a token", () => {
  test("is told once, and is not in the database", async () => {
    const { ctx, project } = await lead();
    const { secret, token } = await actingToken({ ctx, project, scopes: ["gate"] });
    expect(secret).toMatch(/^hpt_[\w-]{43}$/);
    const stored = await ctx.db.projectToken.findUniqueOrThrow({ where: { id: token.id } });
    expect(JSON.stringify(stored)).not.toContain(secret.slice(stored.prefix.length));
    expect(stored.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await listTokens({ ctx, input: { project } })).toMatchObject({
      tokens: [
        { name: "ci-runner", prefix: secret.slice(0, 10), scopes: ["gate"], state: "active", createdBy: "Lea Lead" },
      ],
    });
  });

  test("acts under its own name, for the person who made it, and never as an administrator", async () => {
    const { ctx, project } = await testProject();
    const { ctx: acting } = await actingToken({ ctx, project: project.slug, scopes: ["upload"] });
    expect(acting.actor).toMatchObject({ userId: ctx.actor.userId, name: "ci-runner, token", administrator: false });
  });

  test.each([
    ["one bit away", (secret: string) => `${secret.slice(0, -1)}${secret.endsWith("A") ? "B" : "A"}`],
    ["without its beginning", (secret: string) => secret.slice(4)],
    ["that is empty", () => ""],
  ])("%s is nobody's", async (_, change) => {
    const { ctx, project } = await lead();
    const { secret } = await actingToken({ ctx, project, scopes: ["gate"] });
    expect(await findToken(ctx, change(secret))).toBeNull();
  });

  test.each([
    [dayMs - 1, true],
    [dayMs, false],
  ])("that lasts a day works %i ms after it was made: %s", async (laterMs, works) => {
    const { ctx, project } = await lead();
    const { secret, token } = await actingToken({ ctx, project, scopes: ["gate"], expiresInDays: 1 });
    const later = at(ctx, Date.parse(token.createdAt) + laterMs);
    expect((await findToken(later, secret)) !== null).toBe(works);
    const { tokens } = await listTokens({ ctx: later, input: { project } });
    expect(tokens[0]?.state).toBe(works ? "active" : "expired");
  });

  test("that is revoked is refused from then on, and revoking it again changes nothing", async () => {
    const { ctx, project } = await lead();
    const { secret, token } = await actingToken({ ctx, project, scopes: ["gate"] });
    await revokeToken({ ctx, input: { project, tokenId: token.id } });
    expect(await findToken(ctx, secret)).toBeNull();
    const { revokedAt } = await ctx.db.projectToken.findUniqueOrThrow({ where: { id: token.id } });
    await revokeToken({ ctx: at(ctx, Date.now() + dayMs), input: { project, tokenId: token.id } });
    expect(await ctx.db.projectToken.findUniqueOrThrow({ where: { id: token.id } })).toMatchObject({ revokedAt });
  });

  test("has a name of its own among those that are not revoked", async () => {
    const { ctx, project } = await lead();
    const { token } = await actingToken({ ctx, project, scopes: ["gate"] });
    const input = { project, ...CreateTokenInput.parse({ name: "CI-Runner", scopes: ["gate"] }) };
    await expect(createToken({ ctx, input })).rejects.toMatchObject({ code: "conflict" });
    await revokeToken({ ctx, input: { project, tokenId: token.id } });
    expect(await createToken({ ctx, input })).toMatchObject({ token: { name: "CI-Runner" } });
  });

  test("stops when the person who made it is deactivated", async () => {
    const { ctx, person, project } = await lead();
    const { secret } = await actingToken({ ctx, project, scopes: ["gate"] });
    const administrator = await actingPerson({ administrator: true });
    await actingPerson({ administrator: true });
    await deactivatePerson({ ctx: administrator.ctx, input: { personId: person.id } });
    expect(await findToken(ctx, secret)).toBeNull();
    const { tokens } = await listTokens({ ctx: administrator.ctx, input: { project } });
    expect(tokens[0]?.state).toBe("stopped");
  });

  test.each([
    ["half a minute later", 30_000, 0],
    ["a minute later", minuteMs, minuteMs],
    ["by a clock that is behind", -minuteMs, 0],
  ])("used again %s was last used %i ms → %i ms after the first use", async (_, laterMs, seenMs) => {
    const { ctx, project } = await lead();
    const first = Date.now();
    const { secret, token } = await actingToken({ ctx: at(ctx, first), project, scopes: ["gate"] });
    await findToken(at(ctx, first + laterMs), secret);
    const { lastUsedAt } = await ctx.db.projectToken.findUniqueOrThrow({ where: { id: token.id } });
    expect(lastUsedAt?.getTime()).toBe(first + seenMs);
  });

  test.each(["viewer", "qa"] as const)("is neither made, listed nor revoked by the role %s", async (role) => {
    const { ctx, project } = await lead();
    const { token } = await actingToken({ ctx, project, scopes: ["gate"] });
    const other = await actingPerson();
    const { id: projectId } = await ctx.db.project.findUniqueOrThrow({ where: { slug: project } });
    await ctx.db.membership.create({ data: { projectId, userId: other.person.id, role } });
    const input = { project, ...CreateTokenInput.parse({ name: "mine", scopes: ["gate"] }) };
    for (const refused of [
      createToken({ ctx: other.ctx, input }),
      listTokens({ ctx: other.ctx, input: { project } }),
      revokeToken({ ctx: other.ctx, input: { project, tokenId: token.id } }),
    ]) {
      await expect(refused).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("of another project is not found by its id", async () => {
    const { ctx, project } = await lead();
    const elsewhere = await lead();
    const { token } = await actingToken({ ctx: elsewhere.ctx, project: elsewhere.project, scopes: ["gate"] });
    for (const tokenId of [token.id, "no-id"]) {
      await expect(revokeToken({ ctx, input: { project, tokenId } })).rejects.toMatchObject({ code: "not-found" });
    }
  });
});

describe("the scopes of a token", () => {
  const upload = (ctx: Context, slug: string) =>
    requireProject({ ctx, slug, role: "qa", scope: "upload" }).then(({ project }) =>
      recordUploads({ ctx, input: { project, files: [], fields: {}, idempotencyKey: null } }),
    );
  const verbs = {
    "hand in": upload,
    "list uploads": (ctx: Context, project: string) => listUploads({ ctx, input: { project, before: null } }),
    "list runs": (ctx: Context, project: string) => listRuns({ ctx, input: { project } }),
    "ask the gate": (ctx: Context, project: string) => readGate({ ctx, input: { project, release: null } }),
    "list members": (ctx: Context, project: string) => listMembers({ ctx, input: { project } }),
    "list tokens": (ctx: Context, project: string) => listTokens({ ctx, input: { project } }),
  };
  const allowed: [TokenScope, (keyof typeof verbs)[]][] = [
    ["upload", ["hand in", "list uploads"]],
    ["read", ["list uploads", "list runs", "ask the gate"]],
    ["gate", ["ask the gate"]],
  ];

  test.each(allowed)("%s opens %j and nothing else", async (scope, open) => {
    const { ctx, project } = await testProject();
    const { ctx: acting } = await actingToken({ ctx, project: project.slug, scopes: [scope] });
    for (const [name, verb] of Object.entries(verbs)) {
      const answer = await verb(acting, project.slug).then(
        () => "yes",
        ({ code }) => code,
      );
      expect([name, answer]).toEqual([name, open.some((one) => one === name) ? "yes" : "forbidden"]);
    }
  });

  test("are named in the refusal", async () => {
    const { ctx, project } = await testProject();
    const { ctx: acting } = await actingToken({ ctx, project: project.slug, scopes: ["upload", "gate"] });
    await expect(listRuns({ ctx: acting, input: { project: project.slug } })).rejects.toThrow(
      "This token may not do this; it has the scopes upload, gate. It needs read.",
    );
  });

  test("are worth nothing in another project, whatever its maker may do there", async () => {
    const { ctx, project } = await testProject();
    const elsewhere = await testProject();
    const { ctx: acting } = await actingToken({ ctx, project: project.slug, scopes: ["upload", "read", "gate"] });
    for (const verb of Object.values(verbs)) {
      await expect(verb(acting, elsewhere.project.slug)).rejects.toMatchObject({ code: "not-found" });
    }
  });
});

test("what a token handed in bears its name, and a token that may not read lists its own uploads alone", async () => {
  const { ctx, project, hand } = await testProject();
  await hand("by-hand.xml", junit({ one: "passed" }));
  const { ctx: acting, token } = await actingToken({ ctx, project: project.slug, scopes: ["upload"] });
  const { uploadId } = await hand("by-token.xml", junit({ two: "passed" }), {}, undefined, acting);
  expect(await ctx.db.upload.findUniqueOrThrow({ where: { id: uploadId } })).toMatchObject({ tokenId: token.id });
  const { uploads, total } = await listUploads({ ctx: acting, input: { project: project.slug, before: null } });
  expect(total).toBe(1);
  expect(uploads).toMatchObject([{ filename: "by-token.xml", receivedBy: "ci-runner, token" }]);
  expect((await listUploads({ ctx, input: { project: project.slug, before: null } })).total).toBe(2);
});
