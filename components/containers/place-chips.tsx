import { withParameters } from "@/components/runs/page-address";
import { ChipLink } from "@/components/ui/chip";
import type { Operations, Place } from "@/core/contract/containers";

type PlaceChipsProps = Pick<Operations, "places" | "place"> & { address: string };

/** One place alone, where snapshots were taken in several; the address holds which. */
export function PlaceChips({ places, place, address }: PlaceChipsProps) {
  if (places.length < 2) return null;
  return (
    <nav aria-label="Places" className="flex flex-wrap gap-2 pb-3">
      {places.map(({ environment, component }) => (
        <ChipLink
          key={JSON.stringify([environment, component])}
          href={withParameters(address, { environment: environment ?? "", component })}
          on={environment === place?.environment && component === place.component}
        >
          {placeName({ environment, component })}
        </ChipLink>
      ))}
    </nav>
  );
}

/** "production, backend"; what was not declared is said as that. */
function placeName({ environment, component }: Place): string {
  return [environment ?? "environment not named", component].filter(Boolean).join(", ");
}
