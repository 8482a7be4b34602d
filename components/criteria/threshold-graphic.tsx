import { BarGraphic } from "@/components/charts/bar-graphic";
import { CellsGraphic } from "@/components/charts/cells-graphic";
import { WallGraphic } from "@/components/charts/wall-graphic";
import type { CriterionState, Gauge } from "@/core/criteria/judgement";
import { stateEntries } from "./vocabulary";

type ThresholdGraphicProps = {
  gauge: Gauge;
  state: CriterionState;
  waived?: boolean;
  required: string;
  observed: string | null;
  width?: number;
};

/** The requirement and what was observed, drawn on one scale; read out as a sentence. */
export function ThresholdGraphic({ gauge, state, waived = false, required, observed, width }: ThresholdGraphicProps) {
  const tone = waived ? stateEntries.waived.tone : stateEntries[state].tone;
  const hatched = state === "stale" || state === "thin";
  const label =
    observed === null ? `Nothing on file, required ${required}` : `Observed ${observed}, required ${required}`;
  switch (gauge.kind) {
    case "bar":
      return <BarGraphic {...gauge} tone={tone} hatched={hatched} label={label} width={width} />;
    case "cells":
      return (
        <CellsGraphic met={gauge.met} total={gauge.total} tone={tone} hatched={hatched} label={label} width={width} />
      );
    case "wall":
      return <WallGraphic violations={gauge.violations} tone={tone} label={label} width={width} />;
  }
}
