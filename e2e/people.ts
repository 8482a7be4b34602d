import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";

export type Role = "viewer" | "qa" | "lead";
export type Person = { name: string; email: string; password: string };
export type Project = { slug: string; name: string };

/** The account that the first start made. */
export async function firstAdministrator(data = process.env.HOLDPOINT_E2E_DATA ?? ""): Promise<Person> {
  const text = await readFile(path.join(data, "first-administrator.txt"), "utf8");
  const [email = "", password = ""] = text.split("\n");
  return { name: "Administrator", email, password };
}

/** Signs in by request; a page of the same context is signed in too. */
export async function signIn(request: APIRequestContext, { email, password }: Person): Promise<void> {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

export async function createProject(administrator: APIRequestContext, name = "Story"): Promise<Project> {
  const slug = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}`;
  const answer = await administrator.post("/api/v1/projects", { data: { name: `${name} ${slug.slice(-8)}`, slug } });
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.json();
}

type Invited = { role?: Role; project?: Project; name?: string };

/** Somebody who was invited and has set a password; without a project they are a member of none. */
export async function createPerson(administrator: APIRequestContext, invited: Invited = {}): Promise<Person> {
  const { role = "viewer", project, name = `Robin ${role}` } = invited;
  const email = `${role}-${randomUUID().slice(0, 8)}@example.com`;
  const membership = project ? { project: project.slug, role } : null;
  const invitation = await administrator.post("/api/v1/people", { data: { email, membership } });
  expect(invitation.status(), await invitation.text()).toBe(201);
  const token = (await invitation.json()).path.split("/").at(-1);
  const person = { name, email, password: `secret of ${email}` };
  const accepted = await administrator.post("/api/v1/people/invitation", {
    data: { token, name, password: person.password },
  });
  expect(accepted.status(), await accepted.text()).toBe(200);
  return person;
}

/** Makes a member of the project and signs them in. */
export async function signInAsMember(
  request: APIRequestContext,
  administrator: APIRequestContext,
  member: { project: Project; role: Role; name?: string },
): Promise<Person> {
  const person = await createPerson(administrator, member);
  await signIn(request, person);
  return person;
}
