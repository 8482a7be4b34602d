import { transferHeader } from "@/core/contract/transfers";
import { UploadId } from "@/core/contract/uploads";
import { requireProject } from "@/server/access/require-project";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";
import { watchTransfer } from "@/server/transfers/watch-transfer";
import { listUploads } from "@/server/uploads/list-uploads";
import { receiveRequest } from "@/server/uploads/receive-request";
import { recordUploads, uploadStatus } from "@/server/uploads/record-uploads";

type Params = { params: Promise<{ project: string }> };

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const { project } = await requireProject({ ctx, slug: (await params).project, role: "qa", scope: "upload" });
    const id = request.headers.get(transferHeader);
    const idempotencyKey = request.headers.get("idempotency-key");
    return watchTransfer({ ctx, input: { project, id } }, async (onProgress) => {
      const received = await receiveRequest(request, onProgress);
      const answers = await recordUploads({ ctx, input: { project, ...received, idempotencyKey, onProgress } });
      return Response.json(answers, { status: uploadStatus(answers) });
    });
  });
}

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const { project } = await params;
    const before = UploadId.nullable().parse(new URL(request.url).searchParams.get("before"));
    return Response.json(await listUploads({ ctx, input: { project, before } }));
  });
}
