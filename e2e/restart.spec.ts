import { access, stat } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { freshJunit, handIn } from "./files";
import { postgres } from "./home";
import { test } from "./own-product";
import { createProject, firstAdministrator, signIn } from "./people";

test.describe.configure({ mode: "serial", timeout: 120_000 });

test("an upload that was answered 201 outlives a kill, and so does the session that handed it in", async ({
  playwright,
  data,
  start,
}) => {
  const product = await start();
  const request = await playwright.request.newContext({ baseURL: product.url ?? "" });
  await signIn(request, await firstAdministrator(data));
  const project = await createProject(request);
  const { status, file } = await handIn(request, project, await freshJunit("sutazai"));
  expect(status).toBe(201);
  await product.end("SIGKILL");

  const again = await start();
  const later = await playwright.request.newContext({
    baseURL: again.url ?? "",
    storageState: await request.storageState(),
  });
  const uploads = await (await later.get(`/api/v1/projects/${project.slug}/uploads`)).json();
  expect(uploads.uploads).toMatchObject([{ uploadId: file.uploadId, outcome: "accepted" }]);
  const bytes = await later.get(`/api/v1/projects/${project.slug}/artifacts/${file.artifact.sha256}`);
  expect((await bytes.body()).length).toBe(file.artifact.bytes);
  expect((await (await later.get(`/api/v1/projects/${project.slug}/evaluation`)).json()).verdict).toBe("NO-GO");
  expect(again.output()).not.toContain("First administrator");
  await request.dispose();
  await later.dispose();
});

test("an empty start has no demonstration, and its first password can be read by its owner alone", async ({
  playwright,
  data,
  start,
}) => {
  const product = await start();
  const request = await playwright.request.newContext({ baseURL: product.url ?? "" });
  await signIn(request, await firstAdministrator(data));
  expect(await (await request.get("/api/v1/projects")).json()).toEqual({ projects: [] });
  for (const secret of ["first-administrator.txt", "secret"]) {
    expect((await stat(path.join(data, secret))).mode & 0o777, secret).toBe(0o600);
  }
  await request.dispose();
});

test("a second process on the same folder is refused with a sentence, and the first goes on until it is told to stop", async ({
  request,
  data,
  start,
}) => {
  test.skip(postgres !== "", "Only the embedded database is for one process.");
  const first = await start();
  const second = await start();
  expect(second.url).toBeNull();
  expect(await second.end("SIGKILL")).toBe(1);
  expect(second.output()).toContain(`The embedded database is in use by process ${first.pid}`);
  expect(second.output()).not.toContain("    at ");
  expect((await request.get(`${first.url}/sign-in`)).status()).toBe(200);

  const lock = path.join(data, "pg.lock");
  await expect(access(lock)).resolves.toBeUndefined();
  expect(await first.end("SIGTERM")).toBe(0);
  await expect(access(lock)).rejects.toThrow("ENOENT");
});
