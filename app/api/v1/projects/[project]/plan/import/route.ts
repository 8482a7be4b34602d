import { ImportConfirmation } from "@/core/contract/plan";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { confirmImport } from "@/server/plan/confirm-import";

type Params = { params: Promise<{ project: string }> };

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const release = new URL(request.url).searchParams.get("release");
    const confirmed = ImportConfirmation.parse(await jsonBody(request));
    const result = await confirmImport({ ctx, input: { ...(await params), release, confirmed } });
    return Response.json(result, { status: 201 });
  });
}
