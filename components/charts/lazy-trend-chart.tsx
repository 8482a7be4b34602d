"use client";

import dynamic from "next/dynamic";

/** The interactive chart, loaded after the page; its place is kept. What it shows stands in a table beside it. */
export const LazyTrendChart = dynamic(() => import("./trend-chart").then(({ TrendChart }) => TrendChart), {
  ssr: false,
  loading: () => <div className="h-[132px]" />,
});
