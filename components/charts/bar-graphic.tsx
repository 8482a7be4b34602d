import { type Tone, toneFill } from "@/components/ui/tone";
import { type BarGeometry, type BarInput, barGeometry, hatchPath } from "./bar-geometry";
import { DashedTrack, GraphicFrame } from "./graphic-frame";

type BarGraphicProps = BarInput & { tone: Tone; label: string; hatched?: boolean; width?: number };

/** One observed value against its limit. */
export function BarGraphic({ tone, label, hatched = false, width = 132, ...input }: BarGraphicProps) {
  const drawn = barGeometry(input, width);
  return (
    <GraphicFrame width={width} label={label}>
      <rect x={drawn.allowedX} y="3" width={drawn.allowedWidth} height="10" fill="var(--sunken)" />
      {drawn.barWidth === null ? <DashedTrack width={width} /> : <path d={`M0 8H${width}`} stroke="var(--line-2)" />}
      {drawn.warnX === null ? null : <path d={`M${drawn.warnX} 3v10`} stroke="var(--warn)" strokeDasharray="2 1.5" />}
      <ObservedBar width={drawn.barWidth} tone={tone} hatched={hatched} />
      <Whisker drawn={drawn} />
      <path d={`M${Math.max(drawn.limitX, 0.75)} 0V16`} stroke="var(--ink)" strokeWidth="1.5" />
    </GraphicFrame>
  );
}

function ObservedBar({ width, tone, hatched }: { width: number | null; tone: Tone; hatched: boolean }) {
  if (width === null) return null;
  if (!hatched) return <rect x="0" y="5.5" width={width} height="5" fill={toneFill[tone]} />;
  return (
    <g stroke={toneFill[tone]} fill="none">
      <path d={hatchPath(width, 5.5, 5)} strokeWidth="2" />
      <rect x=".5" y="6" width={Math.max(width - 1, 1)} height="4" />
    </g>
  );
}

function Whisker({ drawn }: { drawn: BarGeometry }) {
  if (drawn.boundX === null || drawn.barWidth === null) return null;
  return (
    <path
      d={`M${drawn.barWidth} 8H${drawn.boundX}M${drawn.boundX} 5v6`}
      stroke="var(--ink)"
      strokeWidth="1.2"
      fill="none"
    />
  );
}
