import type { Container } from "@/core/evidence/containers";
import { type ContainersReading, isContainers } from "@/core/evidence/reading";
import type { Gauge, Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import { nothingOnFile, notTold } from "./no-evidence";
import { selectJudgement } from "./select";
import { weaken } from "./weaken";

const upload = "Upload the output of docker compose ps --all --format json.";

type ContainersKind<Params> = {
  gauge: (params: Params) => Gauge;
  /** The requirement as a sentence begins with it, without a full stop: "Required at least 100 % healthy". */
  requirement: (params: Params) => string;
  /** Judges one snapshot that lists a container at least. */
  judgeSnapshot: (params: Params, reading: ContainersReading) => Judgement;
};

/** What the kinds share that look at the newest snapshot of containers. An empty one says nothing. */
export function containersKind<Params>({ gauge, requirement, judgeSnapshot }: ContainersKind<Params>) {
  function absent(params: Params): Judgement {
    const sentence = `${requirement(params)}. Nothing is on file.`;
    return nothingOnFile({ gauge: gauge(params), sentence, action: upload });
  }
  function judgeOne(params: Params, reading: ContainersReading): Judgement {
    if (reading.evidence.containers.length > 0) return weaken(judgeSnapshot(params, reading), reading.notes);
    const sentence = `${requirement(params)}. The snapshot lists no container.`;
    return notTold(reading, { gauge: gauge(params), sentence, action: upload });
  }
  return {
    evidence: "containers",
    judge: (params, readings) =>
      selectJudgement(readings.filter(isContainers), (reading) => judgeOne(params, reading)) ?? absent(params),
    absent,
  } satisfies Omit<CriterionKind<Params>, "id" | "label" | "summary" | "params" | "example" | "required">;
}

/** A container as sentences name it, with what is the matter: "worker (restarting)", "api (OOMKilled)". */
export function plightOf({ name, state, health, reason }: Container): string {
  return `${name} (${reason ?? (state === "running" ? (health ?? "running") : state)})`;
}
