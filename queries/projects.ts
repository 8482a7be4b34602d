import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { Done } from "@/core/contract/people";
import {
  type AddMemberInput,
  CreatedProject,
  type CreateProjectInput,
  Member,
  MemberList,
  ProjectList,
} from "@/core/contract/projects";
import type { ProjectRole } from "@/core/contract/roles";
import { request } from "@/queries/request";

const path = "/api/v1/projects";
const projects = ["projects"] as const;

export function projectsQuery() {
  return queryOptions({ queryKey: projects, queryFn: ({ signal }) => request(ProjectList, path, { signal }) });
}

export function createProject(client: QueryClient) {
  return mutationOptions({
    mutationFn: (input: CreateProjectInput) => request(CreatedProject, path, { method: "POST", body: input }),
    onSuccess: () => client.invalidateQueries({ queryKey: projects, exact: true }),
  });
}

export function membersQuery(project: string) {
  return queryOptions({
    queryKey: [...projects, project, "members"],
    queryFn: ({ signal }) => request(MemberList, membersPath(project), { signal }),
  });
}

export function addMember(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (input: AddMemberInput) => request(Member, membersPath(project), { method: "POST", body: input }),
    onSuccess: () => rereadMembers(client, project),
  });
}

export function setMember(client: QueryClient, project: string, personId: string) {
  return mutationOptions({
    mutationFn: (role: ProjectRole) =>
      request(Done, `${membersPath(project)}/${personId}`, { method: "PUT", body: { role } }),
    onSettled: () => rereadMembers(client, project),
  });
}

export function removeMember(client: QueryClient, project: string, personId: string) {
  return mutationOptions({
    mutationFn: () => request(Done, `${membersPath(project)}/${personId}`, { method: "DELETE" }),
    onSettled: () => rereadMembers(client, project),
  });
}

function membersPath(project: string): string {
  return `${path}/${encodeURIComponent(project)}/members`;
}

function rereadMembers(client: QueryClient, project: string) {
  return client.invalidateQueries({ queryKey: membersQuery(project).queryKey });
}
