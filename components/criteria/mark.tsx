import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon, type Shape } from "@/components/ui/icon";
import { type Tone, toneText } from "@/components/ui/tone";

type MarkProps = { shape: Shape; tone: Tone; size?: number; className?: string; children: ReactNode };

/** A status: shape, word and hue, in this order of importance. */
export function Mark({ shape, tone, size = 16, className, children }: MarkProps) {
  return (
    <span className={classNames("mark", toneText[tone], className)}>
      <Icon shape={shape} size={size} />
      <span>{children}</span>
    </span>
  );
}
