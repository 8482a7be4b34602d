import { requireProject } from "@/server/access/require-project";
import { currentEvaluation } from "@/server/evaluations/current-evaluation";
import { answer } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { currentRelease } from "@/server/releases/current-release";

type Params = { params: Promise<{ project: string }> };

export function GET(_: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project } = await requireProject({ ctx, slug: (await params).project, role: "viewer" });
    const { number, evaluation, confirmedAt } = await currentEvaluation(
      ctx,
      project,
      await currentRelease(ctx, project),
    );
    return Response.json({ number, verdict: evaluation.verdict, confirmedAt, readiness: evaluation.readiness });
  });
}
