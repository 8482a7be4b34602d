import { UploadId, Withdrawal } from "@/core/contract/uploads";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { withdrawUpload } from "@/server/uploads/withdraw-upload";

type Params = { params: Promise<{ project: string; upload: string }> };

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, upload } = await params;
    const { reason } = Withdrawal.parse(await jsonBody(request));
    return Response.json(await withdrawUpload({ ctx, input: { project, uploadId: UploadId.parse(upload), reason } }));
  });
}
