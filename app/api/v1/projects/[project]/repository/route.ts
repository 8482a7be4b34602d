import { RepositoryInput } from "@/core/contract/releases";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { saveRepository } from "@/server/projects/save-repository";

type Params = { params: Promise<{ project: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project } = await params;
    const { repositoryUrl } = RepositoryInput.parse(await jsonBody(request));
    return Response.json(await saveRepository({ ctx, input: { project, repositoryUrl } }));
  });
}
