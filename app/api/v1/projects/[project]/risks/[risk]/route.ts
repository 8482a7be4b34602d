import { RiskEdit, RiskId } from "@/core/contract/risks";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { changeRisk } from "@/server/risks/change-risk";

type Params = { params: Promise<{ project: string; risk: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, risk } = await params;
    const edit = RiskEdit.parse(await jsonBody(request));
    return Response.json(await changeRisk({ ctx, input: { project, riskId: RiskId.parse(risk), ...edit } }));
  });
}
