import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freshJunit, handIn } from "./files";
import { postgres } from "./home";
import { createProject, firstAdministrator, signIn } from "./people";
import { runProduct } from "./product-process";

test.skip(postgres === "", "The embedded database is for one process.");
test.setTimeout(180_000);

test("two servers that start at once on one empty database prepare it once and answer alike", async ({
  playwright,
}) => {
  const data = await mkdtemp(path.join(tmpdir(), "holdpoint-two-"));
  const servers = await Promise.all([runProduct({ data, args: ["--empty"] }), runProduct({ data, args: ["--empty"] })]);
  const said = servers.map((server) => server.output()).join("\n");
  expect(said.match(/First administrator:/g), said).toHaveLength(1);
  const [here, there] = servers.map(({ url }) => url ?? "");
  const request = await playwright.request.newContext({ baseURL: here });
  await signIn(request, await firstAdministrator(data));
  const project = await createProject(request);
  const other = await playwright.request.newContext({ baseURL: there, storageState: await request.storageState() });
  const file = await freshJunit("sutazai");
  const answers = await Promise.all([handIn(request, project, file), handIn(other, project, file)]);
  expect(answers.map((answer) => answer.file.outcome).sort()).toEqual(["accepted", "repeat"]);
  for (const one of [request, other]) {
    const { runs } = await (await one.get(`/api/v1/projects/${project.slug}/runs`)).json();
    expect(runs).toHaveLength(1);
    expect((await (await one.get(`/api/v1/projects/${project.slug}/evaluation`)).json()).verdict).toBe("NO-GO");
    await one.dispose();
  }
  for (const server of servers) await server.end("SIGTERM");
  await rm(data, { recursive: true, force: true });
});
