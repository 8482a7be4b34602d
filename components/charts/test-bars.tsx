import { scaleLinear } from "d3-scale";

type Bar = { id: number; total: number; failing: number };
type TestBarsProps = { bars: readonly Bar[]; from: string; to: string; label: string };

const width = 600;
const height = 150;
const bottom = 126;
const widest = 28;

/** A bar for each test run: its tests, and from below those that failed. */
export function TestBars({ bars, from, to, label }: TestBarsProps) {
  const y = scaleLinear([0, Math.max(1, ...bars.map(({ total }) => total))], [0, bottom - 12]);
  const step = Math.min(widest + 8, width / bars.length);
  const thick = Math.max(2, step - 4);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="mt-3 block h-auto w-full" role="img" aria-label={label}>
      <path d={`M0 ${bottom}H${width}`} stroke="var(--line-2)" />
      {bars.map(({ id, total, failing }, index) => (
        <g key={id}>
          <rect x={index * step} y={bottom - y(total)} width={thick} height={y(total)} fill="var(--line-2)" />
          <rect
            x={index * step}
            y={bottom - least(y(failing), failing)}
            width={thick}
            height={least(y(failing), failing)}
            fill="var(--fail)"
          />
        </g>
      ))}
      <text x={0} y={height - 6} fontSize={11} fill="var(--ink-3)">
        {from}
      </text>
      <text
        x={Math.min(width, bars.length * step)}
        y={height - 6}
        textAnchor={bars.length > 3 ? "end" : "start"}
        fontSize={11}
        fill="var(--ink-3)"
      >
        {bars.length > 1 ? to : ""}
      </text>
    </svg>
  );
}

/** One failure among thousands of tests is still seen. */
function least(height: number, failing: number): number {
  return failing === 0 ? 0 : Math.max(2, height);
}
