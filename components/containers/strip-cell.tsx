import { Icon } from "@/components/ui/icon";
import { toneText } from "@/components/ui/tone";
import type { ServiceState } from "@/core/containers/service-state";
import { serviceEntries } from "./vocabulary";

/** The shapes of a strip, drawn once; its cells, which may be thousands, point at them. */
export function StripShapes({ states }: { states: readonly ServiceState[] }) {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      {states.map((state) => (
        <symbol key={state} id={`strip-${state}`} viewBox="0 0 16 16">
          <Icon shape={serviceEntries[state].shape} />
        </symbol>
      ))}
    </svg>
  );
}

type StripCellProps = {
  /** Null before the first snapshot that lists the service. */
  state: ServiceState | null;
  /** Which service, and when. */
  of: string;
  href: string;
};

/** One service in one snapshot. For pointers: from the keyboard the head of the column leads to the same page. */
export function StripCell({ state, of, href }: StripCellProps) {
  return (
    <td className={state === null ? undefined : toneText[serviceEntries[state].tone]}>
      <a href={href} tabIndex={-1} title={`${of}: ${state === null ? "not listed yet" : serviceEntries[state].word}`}>
        {state === null ? null : (
          <svg aria-hidden="true">
            <use href={`#strip-${state}`} />
          </svg>
        )}
      </a>
    </td>
  );
}
