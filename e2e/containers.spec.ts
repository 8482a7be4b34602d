import { type APIRequestContext, expect } from "@playwright/test";
import { file } from "./files";
import { type Project, signInAsMember } from "./people";
import { test } from "./story";

const policy = `name: Operations
criteria:
  - id: services-healthy
    title: Services are healthy
    kind: services-healthy
    category: Operations
    limit: ">= 100 %"
    unchecked: accept
`;

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** The output of docker compose ps with the service api as it is given, and a database that nothing checks. */
function composePs(name: string, api: { State: string; Health: string; ExitCode: number }) {
  const common = { Image: "shop/api:4", Publishers: null };
  const lines = [
    { ...common, Name: "shop-api-1", Service: "api", ...api },
    { ...common, Name: "shop-db-1", Service: "db", State: "running", Health: "", ExitCode: 0 },
  ];
  return file(name, lines.map((line) => JSON.stringify(line)).join("\n"));
}

const up = { State: "running", Health: "healthy", ExitCode: 0 };
const down = { State: "exited", Health: "", ExitCode: 137 };

async function handInAt(request: APIRequestContext, project: Project, snapshot: ReturnType<typeof file>, at: string) {
  const query = new URLSearchParams({ filename: snapshot.name, startedAt: at });
  const answer = await request.post(`/api/v1/projects/${project.slug}/uploads?${query}`, {
    data: snapshot.buffer,
    headers: { "content-type": "application/octet-stream" },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

test("a service that goes down and returns is seen on its strip, and its criterion fails and passes again", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  const saved = await page.request.put(`/api/v1/projects/${project.slug}/policy`, {
    data: { text: policy, baseVersion: 1 },
  });
  expect(saved.status(), await saved.text()).toBe(201);
  const operations = `/projects/${project.slug}/operations`;
  const requirement = page.getByRole("region", { name: "Requirements on the services" }).getByRole("listitem");
  const strip = page.getByRole("region", { name: "Services over time" }).getByRole("row", { name: /^api/ });

  await page.goto(operations);
  await expect(page.getByText("docker compose ps --all --format json > compose-ps.json")).toBeVisible();
  await expect(requirement).toContainText("no evidence");

  await handInAt(page.request, project, composePs("first.json", up), minutesAgo(50));
  await page.goto(operations);
  await expect(page.getByText("1 of 2 services is healthy, 1 has no health check.")).toBeVisible();
  await expect(requirement).toContainText("pass");
  await expect(page.getByText("No snapshot shows a service down, unhealthy or absent.")).toBeVisible();

  await handInAt(page.request, project, composePs("second.json", down), minutesAgo(30));
  await page.goto(operations);
  await expect(page.getByText("0 of 2 services are healthy, 1 is not running, 1 has no health check.")).toBeVisible();
  await expect(requirement).toContainText("fail");
  const services = page.getByRole("region", { name: "Services", exact: true }).getByRole("table");
  await expect(services.getByRole("row", { name: /^api/ })).toContainText("failed, exit code 137");
  await expect(page.getByRole("region", { name: "Outages" })).toContainText("down since");

  await handInAt(page.request, project, composePs("third.json", up), minutesAgo(10));
  await page.goto(operations);
  await expect(requirement).toContainText("pass");
  await expect(strip.getByRole("link")).toHaveCount(3);
  await expect(strip.getByRole("link", { name: /: healthy$/ })).toHaveCount(2);
  await expect(page.getByRole("region", { name: "Outages" }).getByRole("listitem")).toContainText(/down from .* to /);

  await strip.getByRole("link", { name: /: not running$/ }).click();
  await expect(page).toHaveURL(new RegExp(`/projects/${project.slug}/runs/2$`));
  const difference = page.getByRole("region", { name: "Since the snapshot before" }).getByRole("table");
  await expect(difference.getByRole("row", { name: /^api/ })).toContainText("healthynot running");
  await expect(difference.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row", { name: /^shop-api-1/ })).toContainText("exit code 137");
});
