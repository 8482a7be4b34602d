import { kindAt } from "@/core/formats/json/outline";
import type { Lookalike } from "@/core/formats/lookalikes/signs";

const instead = "Container states are not read yet. Keep the file: it can be sent once they are.";

export const containerLookalikes: readonly Lookalike[] = [
  {
    what: "the output of docker compose ps",
    instead,
    looksLike: ({ json }) => kindAt(json, "Service") === "text" || kindAt(json, "0", "Service") === "text",
  },
  {
    what: "the output of docker ps",
    instead,
    looksLike: ({ json }) => kindAt(json, "Names") === "text" && kindAt(json, "Status") === "text",
  },
  { what: "the output of docker inspect", instead, looksLike: ({ json }) => kindAt(json, "0", "State") === "object" },
  {
    what: "the output of kubectl",
    instead,
    looksLike: ({ json }) => kindAt(json, "apiVersion") === "text" && kindAt(json, "kind") === "text",
  },
  {
    what: "a Compose file",
    instead: "It declares services and proves nothing about them.",
    looksLike: ({ text }) => /^services:\s*$/m.test(text),
  },
];
