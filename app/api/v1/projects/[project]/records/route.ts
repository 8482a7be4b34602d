import { RecordDraft } from "@/core/contract/records";
import { requireProject } from "@/server/access/require-project";
import { answer, jsonBody } from "@/server/http/answer";
import { callerContext, sessionContext } from "@/server/people/session";
import { addRecord } from "@/server/records/add-record";
import { listRecords } from "@/server/records/list-records";
import { receiveRecord } from "@/server/records/receive-record";

type Params = { params: Promise<{ project: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const release = new URL(request.url).searchParams.get("release");
    return Response.json(await listRecords({ ctx, input: { project: (await params).project, release } }));
  });
}

/** JSON, or a form where a file comes with it. */
export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project } = await params;
    await requireProject({ ctx, slug: project, role: "qa" });
    const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data");
    const { draft, file } = isForm
      ? await receiveRecord(request)
      : { draft: RecordDraft.parse(await jsonBody(request)), file: null };
    return Response.json(await addRecord({ ctx, input: { project, draft, file } }), { status: 201 });
  });
}
