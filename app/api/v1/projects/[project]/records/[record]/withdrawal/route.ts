import { RecordId } from "@/core/contract/records";
import { Withdrawal } from "@/core/contract/uploads";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { withdrawRecord } from "@/server/records/withdraw-record";

type Params = { params: Promise<{ project: string; record: string }> };

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, record } = await params;
    const { reason } = Withdrawal.parse(await jsonBody(request));
    return Response.json(await withdrawRecord({ ctx, input: { project, recordId: RecordId.parse(record), reason } }));
  });
}
