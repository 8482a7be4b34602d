import { Problem } from "@/core/contract/problem";
import { transferHeader } from "@/core/contract/transfers";
import { UploadAnswer, type UploadDeclaration } from "@/core/contract/uploads";
import { RequestError } from "@/queries/request";

type SendFile = {
  project: string;
  /** By which it is found among the transfers under way. */
  id: string;
  file: File;
  declared: UploadDeclaration;
  onSent: (sentBytes: number) => void;
  signal: AbortSignal;
};

/** Sends one file and reports the bytes as they leave, which only XMLHttpRequest tells. Refused files are an answer. */
export function sendFile({ project, id, file, declared, onSent, signal }: SendFile): Promise<UploadAnswer> {
  const query = new URLSearchParams({ filename: file.name });
  for (const [name, value] of Object.entries(declared)) if (value !== undefined) query.set(name, String(value));
  return new Promise((resolve, reject) => {
    const transfer = new XMLHttpRequest();
    transfer.open("POST", `/api/v1/projects/${project}/uploads?${query}`);
    transfer.setRequestHeader(transferHeader, id);
    transfer.responseType = "json";
    transfer.upload.onprogress = ({ loaded }) => onSent(loaded);
    transfer.onload = () => {
      const answer = UploadAnswer.safeParse(transfer.response);
      if (answer.success) resolve(answer.data);
      else reject(problemOf(transfer));
    };
    transfer.onerror = () =>
      reject(
        new RequestError(
          0,
          "unreachable",
          `The transfer of ${file.name} was cut off. Nothing was kept. Send it again.`,
        ),
      );
    transfer.onabort = () => reject(new RequestError(0, "cancelled", "Cancelled. Nothing was kept."));
    signal.addEventListener("abort", () => transfer.abort());
    transfer.send(file);
  });
}

function problemOf({ status, response }: XMLHttpRequest): RequestError {
  const problem = Problem.safeParse(response).data?.error;
  return new RequestError(
    status,
    problem?.code ?? "unreadable",
    problem?.message ?? `The server answered with status ${status}. Try again.`,
  );
}
