"use client";

import dynamic from "next/dynamic";
import { trendHeightPx } from "./run-trend-frame";

/** The interactive chart, loaded after the page; its place is kept. What it shows stands in a table beneath it. */
export const LazyRunTrendChart = dynamic(() => import("./run-trend-chart").then((module) => module.RunTrendChart), {
  ssr: false,
  loading: () => <div style={{ height: trendHeightPx }} />,
});
