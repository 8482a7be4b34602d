import { type Tone, toneFill } from "@/components/ui/tone";
import { DashedTrack, GraphicFrame } from "./graphic-frame";

const block = 11;
const pitch = 13;

type WallGraphicProps = { violations: number | null; tone: Tone; label: string; width?: number };

/** A requirement of zero: a wall, and a block for each violation beyond it; too many to draw are one bar. */
export function WallGraphic({ violations, tone, label, width = 132 }: WallGraphicProps) {
  return (
    <GraphicFrame width={width} label={label}>
      {violations === null ? <DashedTrack width={width} /> : <path d={`M0 8H${width}`} stroke="var(--line-2)" />}
      <Blocks count={violations} tone={tone} width={width} />
      <path d="M1 0v16" stroke="var(--ink)" strokeWidth="1.5" />
    </GraphicFrame>
  );
}

function Blocks({ count, tone, width }: { count: number | null; tone: Tone; width: number }) {
  if (count === null || count <= 0) return null;
  const room = Math.floor((width - 5) / pitch);
  if (count > room) return <rect x="5" y="3" width={width - 5} height="10" fill={toneFill[tone]} />;
  return Array.from({ length: count }, (_, index) => {
    const x = 5 + index * pitch;
    return <rect key={x} x={x} y="3" width={block} height="10" fill={toneFill[tone]} />;
  });
}
