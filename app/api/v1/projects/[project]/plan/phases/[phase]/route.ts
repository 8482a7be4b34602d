import { NewPhase, PhaseId } from "@/core/contract/plan";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { renamePhase } from "@/server/plan/rename-phase";

type Params = { params: Promise<{ project: string; phase: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, phase: written } = await params;
    const release = new URL(request.url).searchParams.get("release");
    const phaseId = PhaseId.parse(written);
    const phase = NewPhase.parse(await jsonBody(request));
    return Response.json(await renamePhase({ ctx, input: { project, release, phaseId, phase } }));
  });
}
