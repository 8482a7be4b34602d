import { containerLookalikes } from "@/core/formats/lookalikes/container-tools";
import { loadLookalikes } from "@/core/formats/lookalikes/load-tools";
import { securityLookalikes } from "@/core/formats/lookalikes/security-tools";
import type { Lookalike } from "@/core/formats/lookalikes/signs";
import { testLookalikes } from "@/core/formats/lookalikes/test-tools";

const archives: readonly Lookalike[] = [
  {
    what: "a zip archive",
    instead: "Unpack it and send the result files in it.",
    looksLike: ({ text }) => text.startsWith("PK\u0003\u0004"),
  },
];

/** Result files that are known by sight and not read, so that a refusal can name them. The first that fits is named. */
export const lookalikes: readonly Lookalike[] = [
  ...archives,
  ...loadLookalikes,
  ...testLookalikes,
  ...securityLookalikes,
  ...containerLookalikes,
];
