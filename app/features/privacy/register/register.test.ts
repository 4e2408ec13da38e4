import { expect, test } from "vitest";
import { subProcessors } from "~/ui/copy/sub-processors";
import { everyPersonalData } from "~/registry/personal-data.server";
import committed from "../../../../docs/processing-register.md?raw";
import { processingRegister, registerDocument } from "./processing-register.server";

test("the committed register is the one that the features and the data map make", () => {
  const isSame = registerDocument() === committed;
  expect(isSame, "docs/processing-register.md is not what the features say: npm run contract writes it").toBe(true);
});

test("every feature that holds something of a person is an operation with purpose, people and legal basis", () => {
  const holding = everyPersonalData.filter(({ stores }) => stores.some((store) => !("nobody" in store)));
  const register = processingRegister();
  expect(register).toHaveLength(holding.length);
  expect(holding.filter(({ operation }) => !operation).map(({ feature }) => feature)).toEqual([]);
  expect(register.filter(({ bases, why, of }) => bases.length === 0 || why === "" || of === "")).toEqual([]);
});

test("whoever an operation names as getting something is on the page of companies", () => {
  const names = subProcessors.map(({ name }) => name.toLowerCase());
  for (const { sharedWith } of processingRegister())
    for (const said of sharedWith.split(", "))
      expect(
        names.some((name) => said.toLowerCase().includes(name.split(" do ")[0] ?? name)) ||
          said.startsWith("quando") ||
          /^(para|só) /.test(said),
        said,
      ).toBe(true);
});
