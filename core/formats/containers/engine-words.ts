import type { Container, ContainerHealth, ContainerState } from "@/core/evidence/containers";

const states: ReadonlyMap<string, ContainerState> = new Map([
  ["running", "running"],
  ["created", "created"],
  ["configured", "created"],
  ["initialized", "created"],
  ["paused", "paused"],
  ["restarting", "restarting"],
  ["removing", "removing"],
  ["stopping", "removing"],
  ["dead", "failed"],
]);

const healths: ReadonlyMap<string, ContainerHealth> = new Map([
  ["healthy", "healthy"],
  ["unhealthy", "unhealthy"],
  ["starting", "starting"],
  ["none", "unchecked"],
]);

/** What an engine says of one container, as far as it says it. */
export type EngineWords = {
  /** "running", "exited", "dead". */
  state: string | null;
  /** "healthy", "none"; the empty word means that nothing checks it. Null where the file has no such field. */
  health: string | null;
  exitCode: number | null;
  oomKilled?: boolean;
};

/** State, health, exit code and reason from an engine's own words. The exit code of a running container means nothing. */
export function fromWords(words: EngineWords): Pick<Container, "state" | "health" | "exitCode" | "reason"> {
  const word = words.state?.toLowerCase() ?? "";
  const ended = word === "exited" || word === "stopped" || word === "dead" || word === "restarting";
  const exitCode = ended ? words.exitCode : null;
  const state = stateOf(word, exitCode);
  return {
    state,
    health: state === "running" ? healthOf(words.health) : null,
    exitCode,
    reason: words.oomKilled ? "OOMKilled" : word === "dead" ? "dead" : null,
  };
}

function stateOf(word: string, exitCode: number | null): ContainerState {
  if (word !== "exited" && word !== "stopped") return states.get(word) ?? "unknown";
  if (exitCode === null) return "unknown";
  return exitCode === 0 ? "completed" : "failed";
}

function healthOf(word: string | null): ContainerHealth {
  if (word === null) return "unknown";
  return word === "" ? "unchecked" : (healths.get(word.toLowerCase()) ?? "unknown");
}

/** What the text "Up 2 hours (unhealthy)" or "Exited (137) 2 hours ago" of `docker ps` says. */
export function statusText(text: string | null): EngineWords {
  const status = text?.trim() ?? "";
  if (/^up\b/i.test(status)) {
    const [, health = ""] = /\((?:health: )?(healthy|unhealthy|starting)\)/i.exec(status) ?? [];
    return { state: /\(paused\)/i.test(status) ? "paused" : "running", health, exitCode: null };
  }
  const [, word = "", code] = /^(exited|restarting|created|dead|removal|initialized|paused)\b(?: \((-?\d+)\))?/i.exec(
    status,
  ) ?? [""];
  const state = /^removal$/i.test(word) ? "removing" : word.toLowerCase() || null;
  return { state, health: null, exitCode: code === undefined ? null : Number(code) };
}

/** Takes from the second what the first does not say; an empty health beside a stated one is no contradiction. */
export function mergeWords(first: EngineWords, second: EngineWords): EngineWords {
  return {
    ...first,
    state: first.state || second.state,
    health: first.health || second.health || (first.health ?? second.health),
    exitCode: first.exitCode ?? second.exitCode,
  };
}
