import { Mark } from "@/components/criteria/mark";
import type { ServiceState } from "@/core/containers/service-state";
import { serviceEntries } from "./vocabulary";

/** The state of a service, with the engine's words for what is the matter beneath. */
export function ServiceMark({ state, plight = null }: { state: ServiceState; plight?: string | null }) {
  const { shape, tone, word } = serviceEntries[state];
  return (
    <span className="inline-grid gap-px">
      <Mark shape={shape} tone={tone}>
        {word}
      </Mark>
      {plight ? <span className="pl-[22px] text-meta text-ink-3">{plight}</span> : null}
    </span>
  );
}
