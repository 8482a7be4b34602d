"use client";

import { useSyncExternalStore } from "react";

/** False until React listens: a control that was used before would show what was never sent. */
export function useHydrated(): boolean {
  return useSyncExternalStore(subscribe, onClient, onServer);
}

const subscribe = () => () => undefined;
const onClient = () => true;
const onServer = () => false;
