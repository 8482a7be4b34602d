import { NewItem } from "@/core/contract/plan";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { addItem } from "@/server/plan/add-item";

type Params = { params: Promise<{ project: string }> };

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const release = new URL(request.url).searchParams.get("release");
    const item = NewItem.parse(await jsonBody(request));
    return Response.json(await addItem({ ctx, input: { ...(await params), release, item } }), { status: 201 });
  });
}
