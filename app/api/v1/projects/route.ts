import { type CreatedProject, CreateProjectInput, type ProjectList } from "@/core/contract/projects";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { createProject } from "@/server/projects/create-project";
import { listCurrentProjects } from "@/server/projects/list-current-projects";

export function GET(): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    return Response.json((await listCurrentProjects({ ctx })) satisfies ProjectList);
  });
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const input = CreateProjectInput.parse(await jsonBody(request));
    return Response.json((await createProject({ ctx, input })) satisfies CreatedProject, { status: 201 });
  });
}
