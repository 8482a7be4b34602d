import { answer } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { listTransfers } from "@/server/transfers/list-transfers";

type Params = { params: Promise<{ project: string }> };

export function GET(_: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    return Response.json(await listTransfers({ ctx, input: await params }));
  });
}
