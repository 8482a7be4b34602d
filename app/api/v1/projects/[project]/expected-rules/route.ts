import { ExpectedRules } from "@/core/contract/rules";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { saveExpectedRules } from "@/server/rules/save-expected-rules";

type Params = { params: Promise<{ project: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project } = await params;
    const rules = ExpectedRules.parse(await jsonBody(request));
    return Response.json(await saveExpectedRules({ ctx, input: { project, rules } }));
  });
}
