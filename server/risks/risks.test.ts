import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { RiskDraft } from "@/core/contract/risks";
import { actingPerson, projectWith } from "@/server/people/testing";
import { testProject } from "@/server/uploads/testing";
import { addRisk } from "./add-risk";
import { changeRisk } from "./change-risk";
import { listRisks } from "./list-risks";

const draft: RiskDraft = {
  title: "Production infrastructure may behave differently",
  likelihood: "medium",
  impact: "high",
  mitigation: "A dry-run deployment is planned.",
  owner: null,
  state: "open",
};

test("a risk is put on record, changed, and listed with open ones first", async () => {
  const { ctx, project } = await testProject();
  const first = await addRisk({ ctx, input: { project: project.slug, draft } });
  await addRisk({ ctx, input: { project: project.slug, draft: { ...draft, title: "Peak load may fail" } } });
  const resolved = { ...draft, state: "resolved" as const };
  const input = { project: project.slug, riskId: first.id, version: 0, draft: resolved };
  await changeRisk({ ctx, input });
  const { risks } = await listRisks({ ctx, input: { project: project.slug, release: null } });
  expect(risks).toMatchObject([
    { number: 2, state: "open" },
    { number: 1, state: "resolved", version: 1 },
  ]);
  await expect(changeRisk({ ctx, input })).rejects.toMatchObject({ code: "conflict" });
});

test("a viewer may not write risks, and others do not see that they exist", async () => {
  const { ctx, person } = await actingPerson();
  const project = await projectWith(ctx.db, { [person.id]: "viewer" });
  await expect(addRisk({ ctx, input: { project: project.slug, draft } })).rejects.toMatchObject({ code: "forbidden" });
  const change = { project: project.slug, riskId: randomUUID(), version: 0, draft };
  await expect(changeRisk({ ctx, input: change })).rejects.toMatchObject({ code: "forbidden" });
  const outsider = await actingPerson();
  const listing = listRisks({ ctx: outsider.ctx, input: { project: project.slug, release: null } });
  await expect(listing).rejects.toMatchObject({ code: "not-found" });
});
