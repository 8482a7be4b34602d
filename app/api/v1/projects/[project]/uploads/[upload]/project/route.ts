import { ProjectMove, UploadId } from "@/core/contract/uploads";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { moveUploadToProject } from "@/server/uploads/move-upload-to-project";

type Params = { params: Promise<{ project: string; upload: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project: from, upload } = await params;
    const move = ProjectMove.parse(await jsonBody(request));
    return Response.json(
      await moveUploadToProject({ ctx, input: { from, uploadId: UploadId.parse(upload), ...move } }),
    );
  });
}
