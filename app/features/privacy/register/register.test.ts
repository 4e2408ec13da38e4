import { expect, test } from "vitest";
import { subProcessors } from "~/ui/copy/sub-processors";
import { everyPersonalData } from "~/registry/personal-data.server";
import committed from "../../../../docs/processing-register.md?raw";
import { operationWords } from "./operation-words";
import { processingRegister, registerDocument } from "./processing-register.server";
import { subProcessorsFor } from "./shared-with";

/** But for the names of stores, which a new one adds to: what is done, why, by which law and how long has to be said again. */
const without = (document: string) => document.replaceAll(/^- \*\*Dados\*\*.*$/gm, "");

test("the committed register is the one that the features and the data map make", () => {
  // Made anew: what is printed here, from its first line to its last, is docs/processing-register.md.
  const isSame = without(registerDocument()) === without(committed);
  if (!isSame) console.log(registerDocument());
  expect(isSame, "docs/processing-register.md is not what the features say").toBe(true);
});

test("every feature that holds something of a person is an operation with purpose, people and legal basis", () => {
  const holding = everyPersonalData.filter(({ stores }) => stores.some((store) => !("nobody" in store)));
  const register = processingRegister();
  expect(register).toHaveLength(holding.length);
  expect(holding.filter(({ feature }) => !operationWords[feature]).map(({ feature }) => feature)).toEqual([]);
  expect(register.filter(({ bases, why, of }) => bases.length === 0 || why === "" || of === "")).toEqual([]);
});

test("whoever an operation names as getting something is on the page of companies", () => {
  const names = subProcessors.map(({ name }) => name.toLowerCase());
  for (const feature of Object.keys(operationWords))
    for (const said of subProcessorsFor(feature).split(", "))
      expect(
        names.some((name) => said.toLowerCase().includes(name.split(" do ")[0] ?? name)) ||
          said.startsWith("quando") ||
          /^(para|só) /.test(said),
        said,
      ).toBe(true);
});
