import type { ReactNode } from "react";
import { classNames } from "./class-names";

const knockedOut = {
  stroke: "var(--knock, var(--bg))",
  strokeWidth: 1.7,
  fill: "none",
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

const drawn = {
  stroke: "currentColor",
  strokeWidth: 1.7,
  fill: "none",
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

const shapes = {
  "disc-check": (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.9 8.2l2.2 2.2 4-4.6" {...knockedOut} />
    </>
  ),
  "triangle-bang": (
    <>
      <path
        d="M8 1.6L15.3 14.4H.7z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth=".8"
        strokeLinejoin="round"
      />
      <path d="M8 6.2v3.6M8 12.1v.1" {...knockedOut} />
    </>
  ),
  "octagon-cross": (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" />
      <path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" {...knockedOut} />
    </>
  ),
  "square-pause": (
    <>
      <rect x="1.2" y="1.2" width="13.6" height="13.6" rx="1.6" fill="currentColor" />
      <path d="M6 5v6M10 5v6" stroke="var(--knock, var(--bg))" strokeWidth="2" />
    </>
  ),
  "ring-dashed": (
    <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.7" strokeDasharray="2.6 2.27" />
  ),
  "ring-clock": (
    <>
      <circle cx="8" cy="8" r="6.3" {...drawn} />
      <path d="M8 4.4V8l2.5 1.6" {...drawn} strokeWidth="1.6" />
    </>
  ),
  "ring-sliver": (
    <>
      <circle cx="8" cy="8" r="6.3" {...drawn} />
      <path d="M3.2 10.4h9.6A5.4 5.4 0 0 1 3.2 10.4z" fill="currentColor" />
    </>
  ),
  "diamond-bar": (
    <>
      <path d="M8 1.6L14.4 8 8 14.4 1.6 8z" {...drawn} />
      <path d="M5.6 8h4.8" {...drawn} />
    </>
  ),
  ring: <circle cx="8" cy="8" r="6.3" {...drawn} strokeWidth="1.4" />,
  "ring-arc": (
    <>
      <circle cx="8" cy="8" r="6.3" fill="none" stroke="var(--line-2)" strokeWidth="1.7" />
      <path d="M8 1.7A6.3 6.3 0 0 1 14.3 8" fill="none" stroke="currentColor" strokeWidth="1.7" />
    </>
  ),
  copies: (
    <>
      <rect x="1.8" y="1.8" width="8.6" height="8.6" rx="1.4" {...drawn} strokeWidth="1.5" />
      <path d="M5.8 13.4a1 1 0 0 0 1 .8h6.4a1 1 0 0 0 1-1V6.8a1 1 0 0 0-.8-1" {...drawn} strokeWidth="1.5" />
    </>
  ),
  check: <path d="M3.4 8.3l3 3L12.7 4.5" {...drawn} strokeWidth="2.2" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" {...drawn} strokeWidth="1.5" />,
  caret: <path d="M5 6.5L8 3.5l3 3M5 9.5l3 3 3-3" {...drawn} strokeWidth="1.3" />,
} satisfies Record<string, ReactNode>;

export type Shape = keyof typeof shapes;

/** A shape in the current colour. It is decoration: the word beside it says what it means. */
export function Icon({ shape, size = 16, className }: { shape: Shape; size?: number; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={classNames("icon inline-block flex-none", className)}
      aria-hidden="true"
    >
      {shapes[shape]}
    </svg>
  );
}
