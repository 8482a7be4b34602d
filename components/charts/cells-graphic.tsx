import { type Tone, toneFill } from "@/components/ui/tone";
import { hatchPath } from "./bar-geometry";
import { DashedTrack, GraphicFrame } from "./graphic-frame";

const gap = 1.5;
const mostCells = 40;

type CellsGraphicProps = { met: number; total: number; tone: Tone; label: string; hatched?: boolean; width?: number };

/** Items one by one while they can be told apart, otherwise as one bar. */
export function CellsGraphic({ met, total, tone, label, hatched = false, width = 132 }: CellsGraphicProps) {
  return (
    <GraphicFrame width={width} label={label}>
      {total <= 0 ? <DashedTrack width={width} /> : null}
      {total > 0 && total <= mostCells && !hatched ? <Cells met={met} total={total} tone={tone} width={width} /> : null}
      {total > mostCells || (total > 0 && hatched) ? (
        <Share share={met / total} tone={tone} hatched={hatched} width={width} />
      ) : null}
    </GraphicFrame>
  );
}

function Cells({ met, total, tone, width }: { met: number; total: number; tone: Tone; width: number }) {
  const size = (width - (total - 1) * gap) / total;
  return Array.from({ length: total }, (_, index) => {
    const x = index * (size + gap);
    const place = `${index}`;
    return index < met ? (
      <rect key={place} x={x} y="3" width={size} height="10" fill={toneFill[tone]} />
    ) : (
      <rect key={place} x={x + 0.5} y="3.5" width={size - 1} height="9" fill="none" stroke="var(--line-ctl)" />
    );
  });
}

function Share({ share, tone, hatched, width }: { share: number; tone: Tone; hatched: boolean; width: number }) {
  const filled = Math.max(0, Math.min(1, share)) * width;
  return (
    <>
      <rect x=".5" y="3.5" width={width - 1} height="9" fill="none" stroke="var(--line-ctl)" />
      {hatched ? (
        <path d={hatchPath(filled, 3, 10)} stroke={toneFill[tone]} strokeWidth="2" fill="none" />
      ) : (
        <rect x="0" y="3" width={filled} height="10" fill={toneFill[tone]} />
      )}
    </>
  );
}
