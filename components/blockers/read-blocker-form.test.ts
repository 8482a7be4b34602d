import { expect, test } from "vitest";
import { readBlockerForm } from "./read-blocker-form";

function form(...fields: [name: string, value: string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test("empty fields state nothing", () => {
  expect(readBlockerForm(form(["title", "  Routes missing "], ["owner", ""], ["decideOn", ""]))).toMatchObject({
    title: "Routes missing",
    stopsLaunch: false,
    owner: null,
    decideOn: null,
    beforeRun: null,
    options: [],
    chosen: null,
  });
});

test.each([
  ["12", 12],
  ["#12", 12],
  [" 12 ", 12],
  ["latest", "latest"],
])("the run %j is read as %j", (written, run) => {
  expect(readBlockerForm(form(["afterRun", written]))).toMatchObject({ afterRun: run });
});

test("the chosen option is named by its label, whatever empty rows stand before it", () => {
  const read = readBlockerForm(
    form(
      ["optionLabel", ""],
      ["optionText", ""],
      ["optionLabel", "B"],
      ["optionText", "Launch without the gateway"],
      ["chosen", "1"],
    ),
  );
  expect(read).toMatchObject({ options: [{ label: "B", text: "Launch without the gateway" }], chosen: "B" });
});
