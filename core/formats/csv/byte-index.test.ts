import { expect, test } from "vitest";
import { ByteIndex } from "@/core/formats/csv/byte-index";

test("ten thousand different names each keep their own number, also when it forgets and is asked again", () => {
  const index = new ByteIndex<number>();
  const encoder = new TextEncoder();
  let made = 0;
  for (let round = 0; round < 2; round += 1) {
    for (let number = 0; number < 10_000; number += 1) {
      const bytes = encoder.encode(`<${`GET /items/${number}`}> and the same end for all of them`);
      const make = () => {
        made += 1;
        return number;
      };
      if (index.get(bytes, 1, bytes.length, make) !== number) expect.fail(`It mistook ${number} for another.`);
    }
  }
  expect(made).toBe(20_000);
});

test("an empty field is a name like any other", () => {
  const index = new ByteIndex<number>();
  expect(index.get(new Uint8Array(3), 1, 1, () => 7)).toBe(7);
  expect(index.get(new Uint8Array(3), 2, 2, () => 8)).toBe(7);
});
