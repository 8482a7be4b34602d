import { kindAt } from "@/core/formats/json/outline";
import type { Lookalike } from "@/core/formats/lookalikes/signs";

const declared = "It declares services and proves nothing about them. Send docker compose ps --all --format json.";

export const containerLookalikes: readonly Lookalike[] = [
  {
    what: "output of kubectl that is not of pods",
    instead: "Pods tell how services stand: send kubectl get pods -o json.",
    looksLike: ({ json }) =>
      kindAt(json, "apiVersion") === "text" && (kindAt(json, "kind") === "text" || kindAt(json, "items") === "array"),
  },
  {
    what: "Kubernetes objects as YAML",
    instead: "Send them as JSON: kubectl get pods -o json.",
    looksLike: ({ text }) => /^apiVersion: .*$/m.test(text) && /^(kind: |items:)/m.test(text),
  },
  {
    what: "the list of Swarm’s services",
    instead: "Send their tasks: docker stack ps NAME --format json.",
    looksLike: ({ json }) => kindAt(json, "Replicas") === "text" && kindAt(json, "Mode") === "text",
  },
  {
    what: "a table of containers for reading on a screen",
    instead: "Send it as JSON: docker compose ps --all --format json, or kubectl get pods -o json.",
    looksLike: ({ text }) =>
      /^(CONTAINER ID\s+IMAGE|NAME\s+(IMAGE|READY|COMMAND)|NAMESPACE\s+NAME\s+READY)\s/.test(text),
  },
  {
    what: "a Compose file",
    instead: declared,
    looksLike: ({ text, json }) => /^services:\s*$/m.test(text) || kindAt(json, "services") === "object",
  },
];
