import type { ReactNode } from "react";
import { FigureLink } from "@/components/ui/figure-link";
import { withParameters } from "./page-address";

type RunFigureLinkProps = {
  /** The page's address, with its query. */
  address: string;
  /** Names the figure within the run. */
  figure: string;
  className?: string;
  children: ReactNode;
};

/** A figure that opens the panel with the place it was read from. */
export function RunFigureLink({ address, figure, className, children }: RunFigureLinkProps) {
  return (
    <FigureLink href={withParameters(address, { figure })} data-evidence={figure} className={className}>
      {children}
    </FigureLink>
  );
}
