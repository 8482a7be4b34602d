import { ReleaseMove, UploadId } from "@/core/contract/uploads";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { moveUpload } from "@/server/uploads/move-upload";

type Params = { params: Promise<{ project: string; upload: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, upload } = await params;
    const move = ReleaseMove.parse(await jsonBody(request));
    return Response.json(await moveUpload({ ctx, input: { project, uploadId: UploadId.parse(upload), ...move } }));
  });
}
