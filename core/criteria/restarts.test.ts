import { expect, test } from "vitest";
import type { Container } from "@/core/evidence/containers";
import { restarts } from "./restarts";
import { judge } from "./testing/real-runs";
import { container, snapshotReading } from "./testing/snapshots";

const judgeAll = (params: object, containers: Container[]) => judge(restarts, params, [snapshotReading(containers)]);
const restarted = (name: string, count: number | null) => container(name, { restarts: count });

test.each<[string, object, Container[], string, string | null]>([
  ["none", {}, [restarted("api", 0)], "pass", "0 restarts"],
  ["one", {}, [restarted("api", 1)], "fail", "1 restart"],
  [
    "as many as the limit, all together",
    { limit: "<= 3" },
    [restarted("api", 1), restarted("db", 2)],
    "pass",
    "3 restarts",
  ],
  ["one more than the limit", { limit: "<= 3" }, [restarted("api", 2), restarted("db", 2)], "fail", "4 restarts"],
  ["past the warning line", { limit: "<= 3", warn: "< 2" }, [restarted("api", 2)], "warn", "2 restarts"],
  ["one container that is not counted", { limit: "<= 3" }, [restarted("api", 1), restarted("db", null)], "none", null],
  ["too many, though one is not counted", {}, [restarted("api", 1), restarted("db", null)], "fail", "1 restart"],
])("%s", (_case, params, containers, state, observed) => {
  expect(judgeAll(params, containers)).toMatchObject({ state, observed });
});

test("each container that was restarted is opened in the file", () => {
  const { observations } = judgeAll({}, [restarted("api", 0), restarted("db", 2)]);
  expect(observations.map(({ label, text }) => [label, text])).toEqual([["db", "2 restarts"]]);
});
