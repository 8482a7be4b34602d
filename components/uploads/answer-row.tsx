import type { ReactNode } from "react";
import { StatusMark } from "@/components/criteria/status-mark";
import { KeptCopyNote } from "@/components/evidence/kept-copy-note";
import { ShortHash } from "@/components/evidence/short-hash";
import { TextLink } from "@/components/ui/text-link";
import type { CriterionEffect, FileAnswer } from "@/core/contract/uploads";
import { formatBytes } from "@/core/evidence/format-figure";
import { formatDateTime } from "@/core/evidence/format-time";
import { ReceiptFacts } from "./receipt-facts";
import { RefusalText } from "./refusal-text";
import { UploadRow } from "./upload-row";

type Props = { answer: FileAnswer; project: string; timeZone: string; children?: ReactNode };

const states = { accepted: "imported", repeat: "repeat", refused: "refused" } as const;

/** What became of one file: understood, known already, or refused with the place. */
export function AnswerRow({ answer, project, timeZone, children }: Props) {
  const { filename, outcome, artifact, refusal, effects, runs } = answer;
  return (
    <UploadRow
      state={states[outcome]}
      filenames={[filename]}
      size={formatBytes(artifact.bytes)}
      effect={outcome === "accepted" && effects.length > 0 ? <Effects effects={effects} /> : null}
      step={<RunLinks runs={runs} project={project} />}
    >
      {outcome === "repeat" ? <Repeat answer={answer} timeZone={timeZone} /> : null}
      {outcome === "accepted" ? <Understood answer={answer} /> : null}
      {refusal ? <RefusalText filename={filename} refusal={refusal} /> : null}
      <KeptCopyNote kept={artifact} className="mt-1" />
      {children}
    </UploadRow>
  );
}

function Understood({ answer }: { answer: FileAnswer }) {
  const joined = answer.runs.some(({ created }) => !created);
  const { release, understoodAs, receipt } = answer;
  return (
    <>
      <p>
        {understoodAs}
        {joined ? " It tells of a run that was here already, and was joined with it." : null}
        {release?.assumed ? ` Counted for ${release.name}, the open release.` : null}
      </p>
      {receipt ? <ReceiptFacts receipt={receipt} /> : null}
    </>
  );
}

function Repeat({ answer, timeZone }: { answer: FileAnswer; timeZone: string }) {
  const { repeatOf, artifact } = answer;
  if (!repeatOf) return null;
  return (
    <p>
      Same content as <span className="font-mono">{repeatOf.filename}</span>, uploaded{" "}
      {formatDateTime(repeatOf.receivedAt, timeZone)} by {repeatOf.receivedBy}. Nothing was changed. sha-256{" "}
      <ShortHash sha256={artifact.sha256} />
    </p>
  );
}

function Effects({ effects }: { effects: readonly CriterionEffect[] }) {
  return (
    <>
      Changes {effects.length} {effects.length === 1 ? "criterion" : "criteria"}:
      <ul>
        {effects.map(({ criterionId, title, before, after }) => (
          <li key={criterionId}>
            {title}, {before?.observed ?? "nothing on file"} → {after.observed ?? "nothing on file"}{" "}
            <StatusMark state={after.state} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RunLinks({ runs, project }: { runs: FileAnswer["runs"]; project: string }) {
  return runs.map(({ number }) => (
    <TextLink key={number} href={`/projects/${project}/runs/${number}`}>
      Run #{number}
    </TextLink>
  ));
}
