import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Holdpoint", template: "%s · Holdpoint" },
  description: "Go or no-go, and on what evidence.",
  applicationName: "Holdpoint",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={classNames(GeistSans.variable, GeistMono.variable)}>
      <body>{children}</body>
    </html>
  );
}
