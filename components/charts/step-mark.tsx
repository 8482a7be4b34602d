import { Icon } from "@/components/ui/icon";
import { toneText } from "@/components/ui/tone";
import type { StepMarkPoint } from "./step-line";

const labelRoom = 76;

/** Something that happened at one moment: shape and word above the plot, a dotted line down to the step. */
export function StepMark({ mark, x, y, right }: { mark: StepMarkPoint; x: number; y: number | null; right: number }) {
  const shapeX = Math.min(x - 6, right - labelRoom + 20);
  return (
    <g className={toneText[mark.tone]}>
      <path d={`M${x} ${(y ?? 46) - 10}V26`} stroke="var(--line-ctl)" strokeDasharray="1 3" />
      {y === null ? null : <circle cx={x} cy={y} r="3.2" fill="var(--bg)" stroke="var(--ink)" strokeWidth="1.5" />}
      <svg x={shapeX} y="8" width="13" height="13" aria-hidden="true">
        <Icon shape={mark.shape} size={13} />
      </svg>
      <text className="chart-label" x={shapeX + 17} y="18.5" fill="currentColor">
        {mark.label}
      </text>
    </g>
  );
}
