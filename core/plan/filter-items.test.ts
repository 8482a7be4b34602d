import { expect, test } from "vitest";
import { filterPlan, type ItemFilter, type ListedItem } from "./filter-items";

const item = { words: null, owner: null, overdue: false, standing: "not done" } satisfies Partial<ListedItem>;
const phases: { id: string; items: ListedItem[] }[] = [
  {
    id: "p1",
    items: [
      { ...item, text: "Restore drill", state: "open", owner: "Mara", overdue: true },
      { ...item, text: "Load test", state: "done", standing: "verified", words: "at PEAK" },
    ],
  },
  { id: "p2", items: [{ ...item, text: "Alerts", state: "blocked", standing: "verified" }] },
  { id: "p3", items: [] },
];

test.each<[ItemFilter, string[][]]>([
  [{}, [["Restore drill", "Load test"], ["Alerts"], []]],
  [{ state: "verified" }, [["Load test"]]],
  [{ state: "done" }, []],
  [{ state: "blocked" }, [["Alerts"]]],
  [{ owner: "Mara" }, [["Restore drill"]]],
  [{ overdue: "yes" }, [["Restore drill"]]],
  [{ text: " peak " }, [["Load test"]]],
  [{ phase: "p2" }, [["Alerts"]]],
  [{ phase: "p1", state: "blocked" }, []],
])("the filter %o leaves %o", (filter, left) => {
  expect(filterPlan(phases, filter).map(({ shown }) => shown.map(({ text }) => text))).toEqual(left);
});
