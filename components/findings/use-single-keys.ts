"use client";

import { useSyncExternalStore } from "react";

const name = "holdpoint.single-keys";
const listeners = new Set<() => void>();

/** Whether single keys do something, as this browser remembers it; people who speak to their computer switch them off. */
export function useSingleKeys(): { on: boolean; switchTo: (on: boolean) => void } {
  return { on: useSyncExternalStore(subscribe, onClient, onServer), switchTo };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function onClient(): boolean {
  return localStorage.getItem(name) !== "off";
}

function onServer(): boolean {
  return true;
}

function switchTo(on: boolean): void {
  localStorage.setItem(name, on ? "on" : "off");
  for (const listener of listeners) listener();
}
