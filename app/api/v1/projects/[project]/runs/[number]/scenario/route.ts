import { RunNumber, ScenarioCorrection } from "@/core/contract/runs";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { correctScenario } from "@/server/runs/correct-scenario";

type Params = { params: Promise<{ project: string; number: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, number } = await params;
    const correction = ScenarioCorrection.parse(await jsonBody(request));
    return Response.json(
      await correctScenario({ ctx, input: { ...correction, project, number: RunNumber.parse(number) } }),
    );
  });
}
